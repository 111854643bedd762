package io.cloudcost.simulator.aws;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * What jobs cost by day and resource. The bill is a day late: what was used later is not in it yet. In the first three days after a day
 * it says a fiftieth too little, and is restated then. Half of each machine is given back as a credit under the same usage type.
 */
final class JobLines {

    private static final String COMPUTE = "Amazon Elastic Compute Cloud - Compute";
    private static final String OTHER = "EC2 - Other";
    private static final Duration LATE = Duration.ofDays(1);
    private static final Duration RESTATED = Duration.ofDays(3);
    private static final BigDecimal TOO_LITTLE = new BigDecimal("0.98");
    private static final BigDecimal SPOT = new BigDecimal("0.3");
    private static final BigDecimal GIB_HOUR = new BigDecimal("0.0001095890");
    private static final BigDecimal GB_OUT = new BigDecimal("0.09");
    private static final BigDecimal SECONDS = BigDecimal.valueOf(3_600);

    private final Instant now;

    JobLines(Instant now) {
        this.now = now;
    }

    List<AwsLine> of(List<AwsJob> jobs) {
        return jobs.stream().flatMap(job -> of(job).stream()).toList();
    }

    List<AwsLine> of(AwsJob job) {
        List<AwsLine> lines = new ArrayList<>();
        for (LocalDate day = day(job.start()); !day.isAfter(day(job.end())); day = day.plusDays(1)) {
            Duration used = used(job, day);
            if (!used.isNegative() && !used.isZero()) {
                lines(job, day, used, lines);
            }
        }
        return lines;
    }

    private void lines(AwsJob job, LocalDate day, Duration used, List<AwsLine> lines) {
        String code = AwsRegions.NAMES.getOrDefault(job.region(), "");
        BigDecimal hours = BigDecimal.valueOf(used.toSeconds()).divide(SECONDS, 10, RoundingMode.HALF_UP);
        BigDecimal price = AwsPriceList.linux(job.region(), job.type());
        String machine = code + (job.spot() ? "SpotUsage:" : "BoxUsage:") + job.type();
        BigDecimal compute = amount(day, hours.multiply(job.spot() ? price.multiply(SPOT) : price));
        lines.add(line(job, day, COMPUTE, machine, "Usage", compute, hours, "Hrs", job.machine()));
        BigDecimal credit = compute.divide(BigDecimal.valueOf(-2), 10, RoundingMode.HALF_UP);
        lines.add(line(job, day, COMPUTE, machine, "Credit", credit, BigDecimal.ZERO, "Hrs", job.machine()));
        BigDecimal stored = hours.multiply(BigDecimal.valueOf(job.volumeGib()));
        BigDecimal disk = amount(day, stored.multiply(GIB_HOUR));
        lines.add(line(job, day, OTHER, code + "EBS:VolumeUsage.gp3", "Usage", disk, stored, "GB-Mo", job.volume()));
        if (job.outGb().signum() > 0) {
            BigDecimal sent = job.outGb()
                    .multiply(BigDecimal.valueOf(used.toSeconds()))
                    .divide(
                            BigDecimal.valueOf(
                                    Duration.between(job.start(), job.end()).toSeconds()),
                            10,
                            RoundingMode.HALF_UP);
            BigDecimal traffic = amount(day, sent.multiply(GB_OUT));
            lines.add(line(
                    job, day, OTHER, code + "DataTransfer-Out-Bytes", "Usage", traffic, sent, "GB", job.machine()));
        }
    }

    private static AwsLine line(
            AwsJob job,
            LocalDate day,
            String service,
            String usageType,
            String recordType,
            BigDecimal cost,
            BigDecimal quantity,
            String unit,
            String resource) {
        return new AwsLine(day, service, usageType, job.region(), recordType, cost, cost, quantity, unit, resource);
    }

    private BigDecimal amount(LocalDate day, BigDecimal exact) {
        boolean early = now.isBefore(begin(day.plusDays(1)).plus(RESTATED));
        return (early ? exact.multiply(TOO_LITTLE) : exact).setScale(10, RoundingMode.HALF_UP);
    }

    /** How much of the day the bill knows of. */
    private Duration used(AwsJob job, LocalDate day) {
        Instant from = later(job.start(), begin(day));
        Instant known = earlier(job.end(), now.minus(LATE));
        return Duration.between(from, earlier(known, begin(day.plusDays(1))));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
