package io.cloudcost.monitor.alert;

class PostgresAlertIT extends AlertContractTest {

    private final String address = Postgres.SERVER.newStore();

    @Override
    String address() {
        return address;
    }
}
