package io.cloudcost.monitor.alert;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteFileAlertTest extends AlertContractTest {

    @TempDir
    Path folder;

    @Override
    String address() {
        return "sqlite:" + folder.resolve("state.db");
    }
}
