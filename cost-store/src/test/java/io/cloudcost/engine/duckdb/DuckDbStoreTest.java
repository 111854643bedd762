package io.cloudcost.engine.duckdb;

import io.cloudcost.testkit.CostStoreContractTest;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DuckDbStoreTest extends CostStoreContractTest {

    @TempDir
    Path folder;

    @Override
    protected String address() {
        return "duckdb:" + folder.resolve("costs.duckdb");
    }
}
