package io.cloudcost.budget;

class SqliteMemoryActualCostsTest extends ActualCostsContractTest {

    @Override
    String address() {
        return "sqlite::memory:";
    }
}
