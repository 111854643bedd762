package io.cloudcost.budget;

class SqliteThresholdTest extends ThresholdContractTest {

    @Override
    String address() {
        return "sqlite::memory:";
    }
}
