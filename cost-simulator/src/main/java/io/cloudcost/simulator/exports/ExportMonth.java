package io.cloudcost.simulator.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A month of costs: virtual machines, disks and a database used hour by hour, a commitment that covers some of the machines and
 * is not used in full, and a fee. AWS, Azure and Google Cloud each export it in their own way; the sums must be the same.
 * The same for the same settings on every JDK. What a provider cannot express is not in it: taxes and credits are not.
 */
public final class ExportMonth {

    /** The service that the commitment is for. */
    static final String COMPUTE = "Virtual Machines";

    /** What was bought once. */
    static final String SUPPORT = "Support";

    private static final int HOURS_A_DAY = 24;
    private static final int MACHINES = 6;
    private static final int COVERED_MACHINES = 2;

    private final YearMonth month;
    private final List<MonthLine> lines = new ArrayList<>();

    private ExportMonth(long seed, YearMonth month) {
        this.month = month;
        Random random = new Random(seed);
        for (int machine = 0; machine < MACHINES; machine++) {
            BigDecimal price = BigDecimal.valueOf(1 + random.nextInt(900_000), 6);
            hours(random, machine, price);
        }
        days("Disks", "disk-1", BigDecimal.valueOf(1 + random.nextInt(900), 6), random);
        days("Databases", "database-1", BigDecimal.valueOf(1 + random.nextInt(90_000), 5), random);
        fee(random);
        commitment(BigDecimal.valueOf(1 + random.nextInt(5_000), 3));
    }

    /** A month of about 4,500 lines. */
    public static ExportMonth of(long seed, YearMonth month) {
        return new ExportMonth(seed, month);
    }

    /** What it costs. */
    public ExportTruth truth() {
        return ExportTruth.of(lines);
    }

    /** An AWS Cost and Usage Report with the commitment as a reservation. */
    public void writeAwsCur(Path file) {
        write(() -> new AwsCurFile(month).write(lines, file));
    }

    /** Azure's actual cost, with the commitment as a reservation. */
    public void writeAzureActual(Path file) {
        write(() -> new AzureCostFile(month, false).write(lines, file));
    }

    /** Azure's amortised cost. */
    public void writeAzureAmortised(Path file) {
        write(() -> new AzureCostFile(month, true).write(lines, file));
    }

    /** Google Cloud's export as JSON lines, with credits that take off what a committed-use discount covers. */
    public void writeGcp(Path file) {
        write(() -> new GcpBillingFile(month, false).write(lines, file));
    }

    /**
     * The same with the newer model of committed-use discounts: covered usage costs what the commitment makes of it, and the
     * fee has a credit for what of it was used.
     */
    public void writeGcpNewModel(Path file) {
        write(() -> new GcpBillingFile(month, true).write(lines, file));
    }

    private void hours(Random random, int machine, BigDecimal price) {
        boolean covered = machine < COVERED_MACHINES;
        for (int hour = 0; hour < month.lengthOfMonth() * HOURS_A_DAY; hour++) {
            Instant start = start().plusSeconds(hour * 3600L);
            BigDecimal used = random.nextInt(10) == 0 ? BigDecimal.valueOf(random.nextInt(9999), 4) : BigDecimal.ONE;
            BigDecimal cost = used.multiply(price);
            lines.add(new MonthLine(
                    covered ? MonthLine.Kind.COVERED : MonthLine.Kind.USAGE,
                    start,
                    start.plusSeconds(3600),
                    COMPUTE,
                    "machine-" + machine,
                    used,
                    price,
                    covered ? cost.multiply(new BigDecimal("0.62")) : cost));
        }
    }

    private void days(String service, String resource, BigDecimal price, Random random) {
        for (int day = 0; day < month.lengthOfMonth(); day++) {
            Instant start = start().plusSeconds(day * 86_400L);
            BigDecimal used = BigDecimal.valueOf(random.nextInt(1_000_000), 4);
            lines.add(new MonthLine(
                    MonthLine.Kind.USAGE,
                    start,
                    start.plusSeconds(86_400),
                    service,
                    resource,
                    used,
                    price,
                    used.multiply(price)));
        }
    }

    private void fee(Random random) {
        BigDecimal fee = BigDecimal.valueOf(100 + random.nextInt(100_000), 2);
        lines.add(new MonthLine(MonthLine.Kind.FEE, start(), end(), SUPPORT, "", BigDecimal.ONE, fee, fee));
    }

    private void commitment(BigDecimal unused) {
        BigDecimal used = lines.stream()
                .filter(line -> line.kind() == MonthLine.Kind.COVERED)
                .map(MonthLine::effective)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        lines.add(new MonthLine(
                MonthLine.Kind.COMMITMENT, start(), end(), COMPUTE, "", BigDecimal.ONE, used.add(unused), unused));
    }

    private Instant start() {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private Instant end() {
        return month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
