package io.cloudcost.budget;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteFileActualCostsTest extends ActualCostsContractTest {

    @TempDir
    private Path folder;

    @Override
    String address() {
        return "sqlite:" + folder.resolve("state.db");
    }
}
