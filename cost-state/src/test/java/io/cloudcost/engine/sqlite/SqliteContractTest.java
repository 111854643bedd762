package io.cloudcost.engine.sqlite;

import io.cloudcost.testkit.StateStoreContractTest;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteContractTest extends StateStoreContractTest {

    @TempDir
    private Path folder;

    @Override
    protected String address() {
        return "sqlite:" + folder.resolve("state.db");
    }
}
