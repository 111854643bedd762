package io.cloudcost.budget;

class PostgresThresholdIT extends ThresholdContractTest {

    private final String address = Postgres.SERVER.newStore();

    @Override
    String address() {
        return address;
    }
}
