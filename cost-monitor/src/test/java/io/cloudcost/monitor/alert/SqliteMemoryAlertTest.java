package io.cloudcost.monitor.alert;

class SqliteMemoryAlertTest extends AlertContractTest {

    @Override
    String address() {
        return "sqlite::memory:";
    }
}
