package io.cloudcost.engine.postgresql;

import io.cloudcost.testkit.StateStoreContractTest;

class PostgresContractIT extends StateStoreContractTest {

    private final String address = Postgres.SERVER.newStore();

    @Override
    protected String address() {
        return address;
    }
}
