package io.cloudcost.analysis.internal;

import io.cloudcost.spi.AnalysisOption;
import java.math.BigDecimal;
import java.util.Locale;

/** The thresholds of our rules: each in one place, with where its default is from. */
public final class Options {

    /** See its description. */
    public static final AnalysisOption<Integer> STOPPED_DAYS = days(
            "machine.stopped.days",
            1,
            "Full days that a machine must be stopped, where the provider says since when; OptScale's rule for clouds that"
                    + " bill stopped machines uses 1.");

    /** See its description. */
    public static final AnalysisOption<Integer> UNATTACHED_VOLUME_DAYS = days(
            "volume.unattached.days",
            1,
            "Full days that a volume must be unattached, or where the provider does not say since when, must be old;"
                    + " OptScale uses 1, Google's recommender 15, Cloud Custodian's example 30.");

    /** See its description. */
    public static final AnalysisOption<Integer> UNATTACHED_ADDRESS_DAYS = days(
            "address.unattached.days",
            7,
            "Full days that an address must be unattached, or where the provider does not say since when, must be"
                    + " reserved; Cloud Custodian's example and OptScale use 7, Google's recommender 15.");

    /** See its description. */
    public static final AnalysisOption<Integer> OLD_SNAPSHOT_DAYS = days(
            "snapshot.old.days",
            90,
            "Full days after which a snapshot is old; the Thrifty mods for AWS, Azure and GCP use 90.");

    /** See its description. */
    public static final AnalysisOption<Integer> EMPTY_LOAD_BALANCER_DAYS = days(
            "load-balancer.empty.days",
            1,
            "Full days that an empty load balancer must be old, so that one that is just being set up is left alone; our"
                    + " own choice, Thrifty has none and Cloud Custodian's example deletes after 14.");

    /** See its description. */
    public static final AnalysisOption<Integer> UTILIZATION_DAYS = days(
            "utilization.days",
            14,
            "Days that use must have been measured, with at least one sample a day; AWS Trusted Advisor and Compute"
                    + " Optimizer look at 14.");

    /** See its description. */
    public static final AnalysisOption<BigDecimal> LOW_TRAFFIC_MB_PER_DAY = number(
            "instance.low-traffic.mb-per-day",
            5,
            "The most traffic of any day, in and out each, in MB (10^6 bytes), for a machine with low traffic; AWS Trusted"
                    + " Advisor's low use check uses 5.");

    /** See its description. */
    public static final AnalysisOption<BigDecimal> RESIZE_TARGET_PERCENT = number(
            "instance.resize.target-percent",
            80,
            "The highest use of processors and memory that a smaller size may come to, 0 to 100; OptScale uses 80.");

    private Options() {}

    private static AnalysisOption<Integer> days(String key, int days, String description) {
        return named(new AnalysisOption<>(key, Integer.class, days, description));
    }

    private static AnalysisOption<BigDecimal> number(String key, int number, String description) {
        return named(new AnalysisOption<>(key, BigDecimal.class, BigDecimal.valueOf(number), description));
    }

    /** With the variable that its key spells: {@code COST_VOLUME_UNATTACHED_DAYS}. */
    private static <T> AnalysisOption<T> named(AnalysisOption<T> option) {
        return option.inVariable("COST_" + option.key().toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"));
    }
}
