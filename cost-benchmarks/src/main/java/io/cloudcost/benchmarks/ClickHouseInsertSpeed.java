package io.cloudcost.benchmarks;

import io.cloudcost.files.CostImport;
import io.cloudcost.files.ImportResult;
import io.cloudcost.focus.FocusVersion;
import io.cloudcost.simulator.focus.FocusBill;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Imports a clean bill into ClickHouse, and has the vendor's client stream the same file into a table of the same columns,
 * types, partitions and order, in turns; the ratio is the time of the client by that of the import. The client checks
 * nothing, knows no units, and leaves tags as the text that they are.
 *
 * <p>Arguments: the server's address, such as {@code http://127.0.0.1:8123}; millions of rows (default 1), pairs (default
 * 5), a folder (default a temporary one).
 */
public final class ClickHouseInsertSpeed {

    private static final double MILLION = 1e6;

    private final String url;
    private final Path bill;
    private int databases;

    private ClickHouseInsertSpeed(String url, Path bill) {
        this.url = url;
        this.bill = bill;
    }

    /** Measures and prints. */
    public static void main(String[] arguments) throws Exception {
        long rows = Math.round((arguments.length > 1 ? Double.parseDouble(arguments[1]) : 1) * MILLION);
        int pairs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        Path folder = arguments.length > 3
                ? Path.of(arguments[3]).toAbsolutePath()
                : Files.createTempDirectory("insert-speed");
        new ClickHouseInsertSpeed(arguments[0], bill(folder, rows)).measure(pairs);
    }

    static Path bill(Path folder, long rows) throws Exception {
        Path csv = folder.resolve("bill-" + rows + ".csv");
        if (Files.notExists(csv)) {
            FocusBill.of(1)
                    .rows(rows)
                    .months("2025-01", "2025-12")
                    .version(FocusVersion.V1_4)
                    .writeCsv(csv);
        }
        return csv;
    }

    private void measure(int pairs) throws Exception {
        List<Double> ratios = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            long client = pair % 2 == 0 ? client() : 0;
            long ours = ours();
            client = client == 0 ? client() : client;
            ratios.add((double) client / ours);
            System.out.println(String.format(Locale.ROOT, "client %.1f s, import %.1f s", client / 1e9, ours / 1e9));
        }
        Ratios.print("client / import", ratios);
    }

    private ClickHouseServer newDatabase() {
        return new ClickHouseServer(url, "speed_" + ProcessHandle.current().pid() + "_" + databases++);
    }

    private long ours() throws Exception {
        try (ClickHouseServer server = newDatabase()) {
            long start = System.nanoTime();
            try (CostStore store = CostStores.open(server.address())) {
                ImportResult result = CostImport.focus(bill).into(store);
                System.out.println(result.rows() + " rows, " + result.totals());
            }
            long time = System.nanoTime() - start;
            server.drop();
            return time;
        }
    }

    private long client() throws Exception {
        try (ClickHouseServer server = newDatabase()) {
            CostStores.open(server.address()).close();
            server.ask("CREATE TABLE bill (" + columns(server)
                    + ") ENGINE = MergeTree PARTITION BY toYYYYMM(BillingPeriodStart) ORDER BY ChargePeriodStart");
            long start = System.nanoTime();
            server.insertCsv("bill", bill);
            long time = System.nanoTime() - start;
            System.out.println(server.ask("SELECT count(), sum(BilledCost) FROM bill"));
            server.drop();
            return time;
        }
    }

    private String columns(ClickHouseServer server) throws Exception {
        Map<String, String> types = types(server);
        List<String> columns = new ArrayList<>();
        try (var lines = Files.lines(bill)) {
            for (String name : lines.findFirst().orElseThrow().split(",", -1)) {
                columns.add("`" + name + "` " + types.getOrDefault(name, "LowCardinality(Nullable(String))"));
            }
        }
        return String.join(", ", columns);
    }

    private static Map<String, String> types(ClickHouseServer server) throws Exception {
        List<String> told = server.ask(
                "SELECT name, if(startsWith(type, 'Map'), 'String', type) FROM system.columns WHERE table = 'charges' "
                        + "AND database = currentDatabase()");
        Map<String, String> types = new HashMap<>();
        for (int at = 0; at < told.size(); at += 2) {
            types.put(told.get(at), told.get(at + 1));
        }
        return types;
    }
}
