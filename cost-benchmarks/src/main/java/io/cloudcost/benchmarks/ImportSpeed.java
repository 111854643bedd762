package io.cloudcost.benchmarks;

import io.cloudcost.files.CostExport;
import io.cloudcost.files.CostImport;
import io.cloudcost.focus.FocusVersion;
import io.cloudcost.simulator.focus.FocusBill;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/**
 * Imports a clean bill, and has the engine insert the same file into a table of the same declared types by a statement
 * written by hand, in turns, each into a new file, from opening to closing it; the ratio is the time of the statement by
 * that of the import. The statement checks nothing and knows no units.
 *
 * <p>Arguments: millions of rows (default 10), pairs (default 5), a folder (default a temporary one).
 */
public final class ImportSpeed {

    private static final double MILLION = 1e6;

    private ImportSpeed() {}

    /** Measures and prints. */
    public static void main(String[] arguments) throws Exception {
        long rows = Math.round((arguments.length > 0 ? Double.parseDouble(arguments[0]) : 10) * MILLION);
        int pairs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path folder = arguments.length > 2
                ? Path.of(arguments[2]).toAbsolutePath()
                : Files.createTempDirectory("import-speed");
        Path csv = folder.resolve("bill-" + rows + ".csv.gz");
        Path parquet = folder.resolve("bill-" + rows + ".parquet");
        if (Files.notExists(csv)) {
            FocusBill.of(1)
                    .rows(rows)
                    .months("2025-01", "2025-12")
                    .version(FocusVersion.V1_4)
                    .writeCsv(csv);
        }
        if (Files.notExists(parquet)) {
            Path store = folder.resolve("source.duckdb");
            try (CostStore source = CostStores.open("duckdb:" + store)) {
                CostImport.focus(csv).into(source);
                CostExport.focus(source).version(FocusVersion.V1_4).to(parquet);
            }
            Files.delete(store);
        }
        measure(csv, folder, pairs);
        measure(parquet, folder, pairs);
    }

    private static void measure(Path bill, Path folder, int pairs) throws Exception {
        double[] ratios = new double[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            long engine = pair % 2 == 0 ? engine(bill, folder) : 0;
            long ours = ours(bill, folder);
            engine = engine == 0 ? engine(bill, folder) : engine;
            ratios[pair] = (double) engine / ours;
            System.out.println(String.format(
                    Locale.ROOT,
                    "%s: engine %.1f s, import %.1f s, ratio %.2f",
                    bill.getFileName(),
                    engine / 1e9,
                    ours / 1e9,
                    ratios[pair]));
        }
        Arrays.sort(ratios);
        System.out.println(String.format(
                Locale.ROOT,
                "%s: median %.2f (%.2f - %.2f) of %d",
                bill.getFileName(),
                ratios[pairs / 2],
                ratios[0],
                ratios[pairs - 1],
                pairs));
    }

    private static long ours(Path bill, Path folder) throws IOException {
        Path file = folder.resolve("ours.duckdb");
        Files.deleteIfExists(file);
        long start = System.nanoTime();
        try (CostStore store = CostStores.open("duckdb:" + file)) {
            CostImport.focus(bill).into(store);
        }
        return System.nanoTime() - start;
    }

    private static long engine(Path bill, Path folder) throws IOException, SQLException {
        Path file = folder.resolve("engine.duckdb");
        Files.deleteIfExists(file);
        CostStores.open("duckdb:" + file).close();
        long start = System.nanoTime();
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement()) {
            statement.execute("SET memory_limit = '512MB'");
            statement.execute(EngineInsert.of(connection, bill));
        }
        return System.nanoTime() - start;
    }

    private static Connection connect(Path file) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("preserve_insertion_order", "false");
        settings.setProperty("temp_directory", file + ".tmp");
        settings.setProperty(
                "threads", String.valueOf(Math.min(4, Runtime.getRuntime().availableProcessors())));
        return Objects.requireNonNull(new DuckDBDriver().connect("jdbc:duckdb:" + file, settings), "connection");
    }
}
