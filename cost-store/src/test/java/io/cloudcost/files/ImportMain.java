package io.cloudcost.files;

import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import io.cloudcost.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Another process that imports a file. */
final class ImportMain {

    private ImportMain() {}

    /** Starts it in a JVM like this one. */
    static Process start(Path store, Path bill) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportMain.class.getName(),
                        store.toString(),
                        bill.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) {
        StoreOptions options = StoreOptions.defaults().withWait(Duration.ofMinutes(1));
        try (CostStore store = CostStores.open("duckdb:" + arguments[0], options)) {
            ImportResult result = CostImport.focus(Path.of(arguments[1])).into(store);
            System.out.println(result.rows());
        }
    }
}
