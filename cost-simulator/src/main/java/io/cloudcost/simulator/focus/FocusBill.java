package io.cloudcost.simulator.focus;

import io.cloudcost.focus.FocusVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A FOCUS bill to be written: so many rows over so many months, the same for the same settings on every JDK. Immutable;
 * every setting gives a new bill.
 *
 * <p>A bill without quirks and bad rows conforms to its version. Every month gets the same number of rows (but for one),
 * in the order of days. Of every hundred rows about eleven are of commitments, eight of the rarer kinds (tax, credit,
 * adjustment, correction, capacity reservation, split cost, contract), the others ordinary usage. A month with fewer than
 * about 400 rows has no commitments.
 */
public final class FocusBill {

    private long seed;
    private long rows = 1_000;
    private YearMonth first = YearMonth.of(2025, 10);
    private YearMonth last = YearMonth.of(2026, 3);
    private FocusVersion version = FocusVersion.LATEST;
    private int accounts = 3;
    private int subAccounts = 4;
    private List<String> currencies = List.of("USD");
    private Set<FocusQuirk> quirks = Set.of();
    private int badRows;

    private FocusBill(long seed) {
        this.seed = seed;
    }

    private FocusBill(FocusBill other) {
        this.seed = other.seed;
        this.rows = other.rows;
        this.first = other.first;
        this.last = other.last;
        this.version = other.version;
        this.accounts = other.accounts;
        this.subAccounts = other.subAccounts;
        this.currencies = other.currencies;
        this.quirks = other.quirks;
        this.badRows = other.badRows;
    }

    /** A bill of 1,000 rows in US dollars, October 2025 to March 2026, in the newest version. */
    public static FocusBill of(long seed) {
        return new FocusBill(seed);
    }

    /** Another bill of the same kind. */
    public FocusBill seed(long number) {
        FocusBill bill = new FocusBill(this);
        bill.seed = number;
        return bill;
    }

    /** How many good rows there are. @throws IllegalArgumentException if negative */
    public FocusBill rows(long count) {
        Check.atLeast(0, count, "rows");
        FocusBill bill = new FocusBill(this);
        bill.rows = count;
        return bill;
    }

    /** The billing periods, both included. @throws IllegalArgumentException if they are the wrong way round */
    public FocusBill months(YearMonth from, YearMonth to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The months end before they start: " + from + " to " + to + ".");
        }
        FocusBill bill = new FocusBill(this);
        bill.first = from;
        bill.last = to;
        return bill;
    }

    /** The same from texts such as {@code 2026-03}. @throws java.time.format.DateTimeParseException if it is none */
    public FocusBill months(String from, String to) {
        return months(YearMonth.parse(from), YearMonth.parse(to));
    }

    /** The version whose columns are written. */
    public FocusBill version(FocusVersion focus) {
        FocusBill bill = new FocusBill(this);
        bill.version = focus;
        return bill;
    }

    /** How many billing accounts there are, and sub accounts below each; 3 and 4 unless told. */
    public FocusBill accounts(int billingAccounts, int subAccountsEach) {
        Check.atLeast(1, billingAccounts, "billing accounts");
        Check.atLeast(1, subAccountsEach, "sub accounts");
        FocusBill bill = new FocusBill(this);
        bill.accounts = billingAccounts;
        bill.subAccounts = subAccountsEach;
        return bill;
    }

    /**
     * The billing accounts' currencies in turn; prices are in US dollars all the same.
     *
     * @param codes of USD, EUR, GBP, CHF, JPY
     * @throws IllegalArgumentException if there is none, or another one
     */
    public FocusBill currencies(String... codes) {
        Check.atLeast(1, codes.length, "currencies");
        List.of(codes).forEach(Currency::of);
        FocusBill bill = new FocusBill(this);
        bill.currencies = List.of(codes);
        return bill;
    }

    /** The habits of the wild that the files have, in place of those set before; such a bill does not conform. */
    public FocusBill quirks(FocusQuirk... habits) {
        FocusBill bill = new FocusBill(this);
        Set<FocusQuirk> set = EnumSet.noneOf(FocusQuirk.class);
        Collections.addAll(set, habits);
        bill.quirks = Collections.unmodifiableSet(set);
        return bill;
    }

    /**
     * So many rows that must not be taken, besides the good ones and spread among them, with each {@link FocusFault} in
     * turn.
     */
    public FocusBill badRows(int count) {
        Check.atLeast(0, count, "bad rows");
        FocusBill bill = new FocusBill(this);
        bill.badRows = count;
        return bill;
    }

    /**
     * Writes one file, compressed if its name ends with {@code .gz}; one that exists is replaced. Needs little memory,
     * whatever the number of rows. The compressed bytes, not the text in them, may differ between JDKs.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public FocusTruth writeCsv(Path path) {
        try {
            return new BillWriter(plan()).write(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The bill cannot be written to " + path, e);
        }
    }

    /**
     * Writes the folders of an AWS data export below the given one: {@code focus/data/BILLING_PERIOD=2026-01/…} with two
     * compressed files per month, {@code focus/metadata/BILLING_PERIOD=2026-01/focus-Manifest.json} that names them, and
     * beside them the files of an older execution that no manifest names.
     *
     * @throws UncheckedIOException if they cannot be written
     */
    public FocusDelivery writeAwsExport(Path root) {
        return deliver(root, new AwsExport(plan(), root)::write);
    }

    /**
     * Writes the folders of an Azure export below the given one: per month three month-to-date runs, each with two parts
     * and a {@code manifest.json}, of which only the newest counts.
     *
     * @throws UncheckedIOException if they cannot be written
     */
    public FocusDelivery writeAzureExport(Path root) {
        return deliver(root, new AzureExport(plan(), root)::write);
    }

    private interface Delivery {
        FocusDelivery write() throws IOException;
    }

    private static FocusDelivery deliver(Path root, Delivery delivery) {
        try {
            return delivery.write();
        } catch (IOException e) {
            throw new UncheckedIOException("The bill cannot be written below " + root, e);
        }
    }

    private Plan plan() {
        Estate estate = new Estate(accounts, subAccounts, currencies);
        return new Plan(seed, estate, Months.of(first, last, rows, estate), version, quirks, badRows);
    }
}
