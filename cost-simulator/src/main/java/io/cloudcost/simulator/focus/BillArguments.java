package io.cloudcost.simulator.focus;

import io.cloudcost.focus.FocusVersion;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;

/** What {@link FocusBillMain} was told on its command line. */
final class BillArguments {

    static final String USAGE = "Usage: FocusBillMain FILE.csv|FILE.csv.gz [--rows N] [--seed N] [--version 1.0…1.4]"
            + " [--months YYYY-MM..YYYY-MM] [--currencies USD,EUR] [--quirks SEMICOLON,DECIMAL_COMMA,…] [--bad-rows N]";

    private final Path path;
    private FocusBill bill;

    private BillArguments(Path path, FocusBill bill) {
        this.path = path;
        this.bill = bill;
    }

    /**
     * Reads the arguments.
     *
     * @throws IllegalArgumentException if one is unknown, lacks its value or is out of range; the message says which and
     *     how it is used
     */
    static BillArguments parse(String... args) {
        Iterator<String> rest = Arrays.asList(args).iterator();
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("The file's name is missing. " + USAGE);
        }
        BillArguments arguments = new BillArguments(Path.of(rest.next()), FocusBill.of(7));
        while (rest.hasNext()) {
            arguments.read(rest.next(), rest);
        }
        return arguments;
    }

    FocusTruth write() {
        return bill.writeCsv(path);
    }

    private void read(String name, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(name + " lacks its value. " + USAGE);
        }
        String value = rest.next();
        try {
            set(name, value);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(name + " " + value + ": " + e.getMessage() + " " + USAGE, e);
        }
    }

    private void set(String name, String value) {
        bill = switch (name) {
            case "--rows" -> bill.rows(Long.parseLong(value));
            case "--seed" -> bill.seed(Long.parseLong(value));
            case "--version" -> bill.version(FocusVersion.parse(value));
            case "--months" -> bill.months(value.split("\\.\\.", 2)[0], value.replaceFirst(".*\\.\\.", ""));
            case "--currencies" -> bill.currencies(value.split(",", -1));
            case "--quirks" -> bill.quirks(quirks(value));
            case "--bad-rows" -> bill.badRows(Integer.parseInt(value));
            default -> throw new IllegalArgumentException("unknown argument.");
        };
    }

    private static FocusQuirk[] quirks(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(name -> FocusQuirk.valueOf(name.toUpperCase(Locale.ROOT)))
                .toArray(FocusQuirk[]::new);
    }
}
