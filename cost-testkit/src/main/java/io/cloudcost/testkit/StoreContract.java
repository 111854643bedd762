package io.cloudcost.testkit;

import io.cloudcost.json.CostJson;
import io.cloudcost.model.Amounts;
import io.cloudcost.query.CostQuery;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import io.cloudcost.store.StoreOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A store for each test, open while it runs. */
abstract class StoreContract {

    CostStore store;

    /** The address of a store that is empty when a test starts; within a test always the same. */
    protected abstract String address();

    @BeforeEach
    void openStore() {
        store = CostStores.open(address());
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    /** The same store again, with these options. */
    void reopen(StoreOptions options) {
        store.close();
        store = CostStores.open(address(), options);
    }

    void reopen() {
        store.close();
        openStore();
    }

    /** What all charges together come to. */
    Amounts total() {
        return store.query(CostQuery.builder().build()).total();
    }

    /** The newest snapshot of the first account, as text: two that are the same are written the same. */
    String latest() {
        return CostJson.write(store.latest(StoreSamples.ACME).orElseThrow());
    }
}
