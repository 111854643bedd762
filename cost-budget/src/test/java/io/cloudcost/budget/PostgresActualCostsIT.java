package io.cloudcost.budget;

class PostgresActualCostsIT extends ActualCostsContractTest {

    private final String address = Postgres.SERVER.newStore();

    @Override
    String address() {
        return address;
    }
}
