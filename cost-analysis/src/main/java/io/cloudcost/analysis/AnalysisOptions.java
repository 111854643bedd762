package io.cloudcost.analysis;

import io.cloudcost.analysis.internal.Options;
import io.cloudcost.spi.AnalysisOption;
import java.math.BigDecimal;
import java.util.List;

/** The thresholds of the rules that come with this library; their descriptions say where the defaults are from. */
public final class AnalysisOptions {

    /** Full days that a machine must be stopped, where that is known. Default 1. */
    public static final AnalysisOption<Integer> STOPPED_DAYS = Options.STOPPED_DAYS;
    /** Full days that a volume must be unattached. Default 1. */
    public static final AnalysisOption<Integer> UNATTACHED_VOLUME_DAYS = Options.UNATTACHED_VOLUME_DAYS;
    /** Full days that an address must be unattached. Default 7. */
    public static final AnalysisOption<Integer> UNATTACHED_ADDRESS_DAYS = Options.UNATTACHED_ADDRESS_DAYS;
    /** Full days after which a snapshot is old. Default 90. */
    public static final AnalysisOption<Integer> OLD_SNAPSHOT_DAYS = Options.OLD_SNAPSHOT_DAYS;
    /** Full days that an empty load balancer must be old. Default 1. */
    public static final AnalysisOption<Integer> EMPTY_LOAD_BALANCER_DAYS = Options.EMPTY_LOAD_BALANCER_DAYS;
    /** Days that use must have been measured. Default 14. */
    public static final AnalysisOption<Integer> UTILIZATION_DAYS = Options.UTILIZATION_DAYS;
    /** The most traffic of any day, in and out each, for a machine with low traffic, in MB. Default 5. */
    public static final AnalysisOption<BigDecimal> LOW_TRAFFIC_MB_PER_DAY = Options.LOW_TRAFFIC_MB_PER_DAY;
    /** The highest use, 0 to 100, that a smaller size may come to. Default 80. */
    public static final AnalysisOption<BigDecimal> RESIZE_TARGET_PERCENT = Options.RESIZE_TARGET_PERCENT;

    private AnalysisOptions() {}

    /** All of them. */
    public static List<AnalysisOption<?>> all() {
        return List.of(
                STOPPED_DAYS,
                UNATTACHED_VOLUME_DAYS,
                UNATTACHED_ADDRESS_DAYS,
                OLD_SNAPSHOT_DAYS,
                EMPTY_LOAD_BALANCER_DAYS,
                UTILIZATION_DAYS,
                LOW_TRAFFIC_MB_PER_DAY,
                RESIZE_TARGET_PERCENT);
    }
}
