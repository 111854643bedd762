package io.cloudcost.budget;

class PostgresBudgetIT extends BudgetContractTest {

    private final String address = Postgres.SERVER.newStore();

    @Override
    String address() {
        return address;
    }
}
