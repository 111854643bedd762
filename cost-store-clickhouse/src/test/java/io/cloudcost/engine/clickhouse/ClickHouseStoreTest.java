package io.cloudcost.engine.clickhouse;

import io.cloudcost.testkit.CostStoreContractTest;

@NeedsClickHouse
class ClickHouseStoreTest extends CostStoreContractTest {

    private final String address = Front.newAddress();

    @Override
    protected String address() {
        return address;
    }
}
