package io.cloudcost.aws.model;

import io.cloudcost.ConfigurationException;
import io.cloudcost.snapshot.Part;
import java.util.List;

/**
 * The parts that Cost Explorer is asked beside the charges, each for 0.01 USD a page; none is read unless asked for. What they tell is
 * in {@link io.cloudcost.snapshot.CostSnapshot#breakdowns()}, {@link io.cloudcost.snapshot.CostSnapshot#anomalies()} and
 * {@link io.cloudcost.snapshot.CostSnapshot#commitmentShares()}.
 */
public final class ExtraParts {

    /** Costs by account of the organisation and month ({@code ce:GetCostAndUsage}). */
    public static final Part COST_BY_ACCOUNT = new Part("cost-by-account");

    /** Costs by instance type and month ({@code ce:GetCostAndUsage}); what is no instance has the type {@code NoInstanceType}. */
    public static final Part COST_BY_INSTANCE_TYPE = new Part("cost-by-instance-type");

    /** Costs by a tag that is activated for cost allocation and month ({@code ce:GetCostAndUsage}): {@link #costByTag}. */
    public static final Part COST_BY_TAG = new Part("cost-by-tag:KEY");

    /** Costs by a cost category and month ({@code ce:GetCostAndUsage}): {@link #costByCategory}. */
    public static final Part COST_BY_CATEGORY = new Part("cost-by-category:NAME");

    /**
     * What each machine of EC2 cost in the last days ({@code ce:GetCostAndUsageWithResources}), where resource-level data is switched
     * on: the first of 14 days ago to the day before yesterday.
     */
    public static final Part COST_BY_RESOURCE = new Part("cost-by-resource");

    /** What AWS's Cost Anomaly Detection found in the days of look-back, at most 90 ({@code ce:GetAnomalies}). */
    public static final Part ANOMALIES = new Part("anomalies");

    /** How much of what savings plans could cover they did, by month of the look-back ({@code ce:GetSavingsPlansCoverage}). */
    public static final Part SAVINGS_PLANS_COVERAGE = new Part("savings-plans-coverage");

    /** How many of the hours that reservations could cover they did, by month of the look-back ({@code ce:GetReservationCoverage}). */
    public static final Part RESERVATION_COVERAGE = new Part("reservation-coverage");

    private static final List<Part> ALL = List.of(
            COST_BY_ACCOUNT,
            COST_BY_INSTANCE_TYPE,
            COST_BY_TAG,
            COST_BY_CATEGORY,
            COST_BY_RESOURCE,
            ANOMALIES,
            SAVINGS_PLANS_COVERAGE,
            RESERVATION_COVERAGE);

    private ExtraParts() {}

    /** All of them, in the order in which an API budget is spent. */
    public static List<Part> all() {
        return ALL;
    }

    /**
     * Costs by this tag.
     *
     * @throws ConfigurationException if the key is blank
     */
    public static Part costByTag(String key) {
        return COST_BY_TAG.about(word(key));
    }

    /**
     * Costs by this cost category.
     *
     * @throws ConfigurationException if the name is blank
     */
    public static Part costByCategory(String name) {
        return COST_BY_CATEGORY.about(word(name));
    }

    private static String word(String name) {
        if (name.isBlank()) {
            throw new ConfigurationException("A split of costs by a tag or a category needs its name.");
        }
        return name;
    }
}
