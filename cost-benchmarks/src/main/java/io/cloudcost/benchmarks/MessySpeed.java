package io.cloudcost.benchmarks;

import io.cloudcost.files.CostImport;
import io.cloudcost.simulator.focus.FocusBill;
import io.cloudcost.simulator.focus.FocusQuirk;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Imports the same bill clean, with each habit of the wild in every row, and with bad rows, in turns; the factor is the best time
 * of each by the best time of the clean one.
 *
 * <p>Arguments: rows (default 100,000), turns (default 3).
 */
public final class MessySpeed {

    private static final String CLEAN = "clean";
    private static final int BAD_ROWS = 300;

    private MessySpeed() {}

    /** Measures and prints. */
    public static void main(String[] arguments) throws IOException {
        long rows = arguments.length > 0 ? Long.parseLong(arguments[0]) : 100_000;
        int turns = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Path folder = Files.createTempDirectory("messy-speed");
        Map<String, Path> bills = bills(rows, folder);
        Map<String, Long> best = new LinkedHashMap<>();
        for (int turn = 0; turn < turns; turn++) {
            for (Map.Entry<String, Path> bill : bills.entrySet()) {
                best.merge(bill.getKey(), nanos(bill.getValue(), folder.resolve("costs.duckdb")), Math::min);
            }
        }
        double clean = best.getOrDefault(CLEAN, 1L);
        best.forEach((name, time) -> System.out.println(
                String.format(Locale.ROOT, "%s: %.2f s, factor %.1f", name, time / 1e9, time / clean)));
    }

    private static Map<String, Path> bills(long rows, Path folder) {
        FocusBill bill = FocusBill.of(1).rows(rows);
        Map<String, Path> bills = new LinkedHashMap<>();
        bills.put(CLEAN, written(bill, folder.resolve("clean.csv")));
        for (FocusQuirk quirk : FocusQuirk.values()) {
            bills.put(quirk.toString(), written(bill.quirks(quirk), folder.resolve(quirk + ".csv")));
        }
        bills.put(BAD_ROWS + " bad rows", written(bill.badRows(BAD_ROWS), folder.resolve("bad.csv")));
        return bills;
    }

    private static Path written(FocusBill bill, Path file) {
        bill.writeCsv(file);
        return file;
    }

    private static long nanos(Path bill, Path file) throws IOException {
        Files.deleteIfExists(file);
        long start = System.nanoTime();
        try (CostStore store = CostStores.open("duckdb:" + file)) {
            CostImport.focus(bill).into(store);
        }
        return System.nanoTime() - start;
    }
}
