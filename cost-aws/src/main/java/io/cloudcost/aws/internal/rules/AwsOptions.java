package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.AwsSettings;
import io.cloudcost.spi.AnalysisOption;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;

/** The thresholds of AWS's rules: each in one place, with where its default is from. */
final class AwsOptions {

    static final AnalysisOption<Integer> DAYS = days(
                    AwsSettings.UTILIZATION_DAYS.key(),
                    Objects.requireNonNull(AwsSettings.UTILIZATION_DAYS.defaultValue()),
                    "Days that use must have been measured, with data on each; AWS Trusted Advisor and Compute Optimizer look at"
                            + " 14.")
            .inVariable("AWS_UTILIZATION_DAYS");

    static final AnalysisOption<BigDecimal> IDLE_CPU = number(
                    "aws.ec2.idle.cpu-percent",
                    5,
                    "Mean processor use, 0 to 100, below which an instance is idle; OptScale's abandoned instances use 5.")
            .inVariable("AWS_IDLE_CPU_THRESHOLD");

    static final AnalysisOption<BigDecimal> IDLE_PEAK = number(
                    "aws.ec2.idle.peak-percent",
                    15,
                    "Highest processor use, 0 to 100, of an idle instance, since a mean hides peaks; Cloudaware's policy uses 15.")
            .inVariable("AWS_IDLE_CPU_PEAK_THRESHOLD");

    static final AnalysisOption<BigDecimal> IDLE_MEGABYTES = number(
                    "aws.ec2.idle.mb-per-day",
                    1,
                    "Traffic in MB (10^6 bytes) that an idle instance stays below on each day, in and out together; our own"
                            + " choice, AWS Trusted Advisor's low use check uses 5.")
            .inVariable("AWS_IDLE_NETWORK_THRESHOLD");

    static final AnalysisOption<BigDecimal> LOW_CPU = number(
                    "aws.ec2.under-used.cpu-percent",
                    20,
                    "Mean processor use, 0 to 100, below which an instance is under-used; the Thrifty mod for AWS uses 20.")
            .inVariable("AWS_UNDERUTILIZED_CPU_THRESHOLD");

    static final AnalysisOption<BigDecimal> LOW_P95 = number(
                    "aws.ec2.under-used.p95-percent",
                    40,
                    "Processor use, 0 to 100, that an under-used instance is below in 95 % of the time of each day, so that half the"
                            + " size stays below 80; Azure Advisor's target is 40, OptScale's 80.")
            .inVariable("AWS_UNDERUTILIZED_CPU_P95_THRESHOLD");

    static final AnalysisOption<Integer> STOPPED_DAYS = days(
                    "aws.ec2.stopped.days",
                    30,
                    "Full days that an instance must be stopped; AWS Trusted Advisor and AWS Config use 30.")
            .inVariable("AWS_STOPPED_DAYS");

    static final AnalysisOption<BigDecimal> SPOT_TARGET = number(
                    "aws.ec2.spot.saving-percent",
                    35,
                    "The least that the spot price must save, 0 to 100, where it is known; our own choice.")
            .inVariable("AWS_SPOT_SAVINGS_TARGET");

    static final AnalysisOption<BigDecimal> OFF_HOURS_CPU = number(
                    "aws.ec2.off-hours.cpu-percent",
                    5,
                    "Highest mean of an hour's processor use, 0 to 100, outside of working hours of an instance that could be off"
                            + " then; OptScale's power schedules use 5.")
            .inVariable("AWS_OFF_HOURS_CPU_THRESHOLD");

    static final AnalysisOption<BigDecimal> IDLE_OPERATIONS = number(
            "aws.ebs.idle.operations-per-day",
            100,
            "Reads and writes together that an idle volume does not exceed on any day; the Thrifty mod for AWS uses 100,"
                    + " AWS Trusted Advisor 1.");

    static final AnalysisOption<BigDecimal> IOPS_SHARE = number(
            "aws.ebs.iops.percent",
            50,
            "Peak of operations a second in per cent of those that are paid for, below which these are too many; our own choice,"
                    + " Azure Optimization Engine uses 5.");

    static final AnalysisOption<BigDecimal> NAT_GIGABYTES = number(
            "aws.nat.idle.gb",
            1,
            "Traffic in GB (10^9 bytes) that an idle NAT gateway stays below in 14 days; AWS's sample cfm-tips uses 1, and a"
                    + " threshold of zero misses gateways that only answer health checks.");

    static final AnalysisOption<BigDecimal> BALANCER_REQUESTS = number(
            "aws.elb.idle.requests-per-day",
            100,
            "Requests or new connections that an idle load balancer stays below on each day; AWS Trusted Advisor uses 100.");

    static final AnalysisOption<Integer> IMAGE_DAYS = days(
            "aws.ec2.unused-image.days",
            120,
            "Full days that no machine was made of an image; Cloud Custodian's example uses an age of 120, OptScale 7 days"
                    + " without use.");

    private AwsOptions() {}

    static AnalysisOption<Integer> days(String key, int days, String description) {
        return named(new AnalysisOption<>(key, Integer.class, days, description));
    }

    static AnalysisOption<BigDecimal> number(String key, int number, String description) {
        return named(new AnalysisOption<>(key, BigDecimal.class, BigDecimal.valueOf(number), description));
    }

    static AnalysisOption<String> text(String key, String words, String description) {
        return named(new AnalysisOption<>(key, String.class, words, description));
    }

    /** With the variable that its key spells, unless it gets another: {@code AWS_RDS_IDLE_CONNECTIONS}. */
    private static <T> AnalysisOption<T> named(AnalysisOption<T> option) {
        return option.inVariable(option.key().toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"));
    }
}
