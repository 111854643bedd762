package io.cloudcost.simulator.aws;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws what an account cost: services with regions, services without, taxes, and credits under the usage that they reduce. */
final class CostLines {

    private static final String COMPUTE = "Amazon Elastic Compute Cloud - Compute";

    private final Random random;
    private final AwsSpec spec;
    private final List<AwsLine> lines = new ArrayList<>();

    CostLines(AwsSpec spec) {
        this.spec = spec;
        this.random = new Random(spec.seed());
    }

    List<AwsLine> all() {
        LocalDate today = spec.now().atOffset(ZoneOffset.UTC).toLocalDate();
        YearMonth first = YearMonth.from(today).minusMonths(spec.months() - 1L);
        for (LocalDate day = first.atDay(1); !day.isAfter(today); day = day.plusDays(1)) {
            for (String region : spec.regions()) {
                regional(day, region, AwsRegions.NAMES.getOrDefault(region, ""));
            }
            elsewhere(day);
        }
        return lines;
    }

    private void regional(LocalDate day, String region, String code) {
        usage(day, COMPUTE, code + "BoxUsage:t3.medium", region, "Hrs");
        usage(day, COMPUTE, code + "BoxUsage:m5.large", region, "Hrs");
        usage(day, "EC2 - Other", code + "EBS:VolumeUsage.gp3", region, "GB-Month");
        usage(day, "EC2 - Other", code + "NatGateway-Hours", region, "Hrs");
        usage(day, "Amazon Simple Storage Service", code + "TimedStorage-ByteHrs", region, "GB-Month");
        usage(day, "Amazon Simple Storage Service", code + "Requests-Tier1", region, "Requests");
        usage(day, "Amazon Relational Database Service", code + "InstanceUsage:db.t3.medium", region, "Hrs");
        if (day.getDayOfMonth() % 7 == 0) {
            BigDecimal credit = amount().negate();
            lines.add(new AwsLine(
                    day,
                    COMPUTE,
                    code + "BoxUsage:m5.large",
                    region,
                    "Credit",
                    credit,
                    credit,
                    BigDecimal.ZERO,
                    "Hrs"));
        }
    }

    private void elsewhere(LocalDate day) {
        usage(day, "Amazon CloudFront", "EU-DataTransfer-Out-Bytes", "global", "GB");
        usage(day, "Amazon CloudFront", "US-Requests-Tier1", "global", "Requests");
        usage(day, "Amazon Route 53", "DNS-Queries", "global", "Queries");
        if (day.getDayOfMonth() == 1) {
            BigDecimal tax = amount();
            lines.add(new AwsLine(day, "Tax", "NoUsageType", "NoRegion", "Tax", tax, tax, BigDecimal.ONE, "N/A"));
        }
    }

    private void usage(LocalDate day, String service, String usageType, String region, String unit) {
        BigDecimal cost = amount();
        BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(1_000_000), 3);
        lines.add(new AwsLine(
                day,
                service,
                usageType,
                region,
                "Usage",
                cost,
                cost.multiply(new BigDecimal("0.75")).setScale(10, RoundingMode.DOWN),
                quantity,
                unit));
    }

    /** Ten decimals, as Cost Explorer writes amounts. */
    private BigDecimal amount() {
        return BigDecimal.valueOf(1 + (long) (random.nextDouble() * 90_000_000_000L), 10);
    }
}
