package io.cloudcost.budget;

class SqliteMemoryBudgetTest extends BudgetContractTest {

    @Override
    String address() {
        return "sqlite::memory:";
    }
}
