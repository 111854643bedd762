package io.cloudcost.aws.model;

import io.cloudcost.snapshot.Part;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parts that a collection of AWS has beside the usual ones of {@link Part}. Those of Cost Explorer cost 0.01 USD for each
 * page, and are read one after the other in the order of {@link #paid()}; {@link Part#UTILIZATION} costs 0.01 USD for each 1,000 metrics
 * and comes after them.
 */
public final class AwsParts {

    /** Cost and usage by service, usage type and day ({@code ce:GetCostAndUsage}): the charges. */
    public static final Part COST_AND_USAGE = new Part("cost-and-usage");

    /** Costs by service and region ({@code ce:GetCostAndUsage}): the check of the charges. */
    public static final Part COST_BY_REGION = new Part("cost-by-region");

    /** What AWS expects the account to cost ({@code ce:GetCostForecast}). */
    public static final Part FORECAST = new Part("forecast");

    /** How well savings plans were used ({@code ce:GetSavingsPlansUtilization}). */
    public static final Part SAVINGS_PLANS_UTILIZATION = new Part("savings-plans-utilization");

    /** How well reservations were used ({@code ce:GetReservationUtilization}). */
    public static final Part RESERVATION_UTILIZATION = new Part("reservation-utilization");

    /** Costs by usage type and record type ({@code ce:GetCostAndUsage}): tells usage from credits, taxes and fees. Not read by default. */
    public static final Part RECORD_TYPES = new Part("record-types");

    /** The regions that are enabled ({@code ec2:DescribeRegions}); read unless they are named. */
    public static final Part REGIONS = new Part("regions");

    /** What the types in use cost on the spot market of their zones now ({@code ec2:DescribeSpotPriceHistory}). */
    public static final Part SPOT_PRICES = new Part("spot-prices");

    private static final List<Part> PAID = together(Stream.of(
            List.of(
                    COST_AND_USAGE,
                    COST_BY_REGION,
                    FORECAST,
                    SAVINGS_PLANS_UTILIZATION,
                    RESERVATION_UTILIZATION,
                    RECORD_TYPES),
            ExtraParts.all(),
            List.of(AdviceParts.RIGHTSIZING, AdviceParts.PURCHASES, Part.UTILIZATION)));

    private static final List<Part> ALL = together(Stream.of(
            List.of(
                    Part.ACCOUNT,
                    COST_AND_USAGE,
                    COST_BY_REGION,
                    FORECAST,
                    SAVINGS_PLANS_UTILIZATION,
                    RESERVATION_UTILIZATION,
                    RECORD_TYPES,
                    REGIONS,
                    Part.PRICES,
                    Part.INSTANCES,
                    Part.INSTANCE_TYPES,
                    SPOT_PRICES,
                    Part.VOLUMES,
                    Part.VOLUME_SNAPSHOTS,
                    Part.ADDRESSES,
                    Part.NAT_GATEWAYS,
                    Part.LOAD_BALANCERS,
                    Part.UTILIZATION),
            ServiceParts.all(),
            AdviceParts.all(),
            ExtraParts.all()));

    private AwsParts() {}

    private static List<Part> together(Stream<List<Part>> lists) {
        return lists.flatMap(List::stream).toList();
    }

    /**
     * All parts that this provider has; all but {@link #RECORD_TYPES}, {@link Part#UTILIZATION},
     * {@link ServiceParts#INCOMPLETE_UPLOADS}, {@link AdviceParts#RIGHTSIZING}, {@link AdviceParts#PURCHASES} and
     * {@link ExtraParts} are read by default.
     */
    public static List<Part> all() {
        return ALL;
    }

    /** The parts that cost money, in the order in which an API budget is spent. */
    public static List<Part> paid() {
        return PAID;
    }
}
