package io.cloudcost.aws.model;

import io.cloudcost.snapshot.Part;
import java.util.List;

/**
 * The parts of a collection that tell what AWS's own advisers say, and what the account has committed itself to; free of charge as far as
 * AWS says and read by default, but for {@link #RIGHTSIZING} and {@link #PURCHASES}.
 */
public final class AdviceParts {

    /** What Cost Optimization Hub advises ({@code cost-optimization-hub:ListRecommendations}), for all regions at once. */
    public static final Part COST_OPTIMIZATION_HUB = new Part("cost-optimization-hub");

    /** What Compute Optimizer advises ({@code compute-optimizer:GetEC2InstanceRecommendations} and four more), by region. */
    public static final Part COMPUTE_OPTIMIZER = new Part("compute-optimizer");

    /** What is reserved ({@code ec2:DescribeReservedInstances}, {@code rds:DescribeReservedDBInstances}), by region. */
    public static final Part RESERVATIONS = new Part("reservations");

    /** Which savings plans there are ({@code savingsplans:DescribeSavingsPlans}). */
    public static final Part SAVINGS_PLANS = new Part("savings-plans");

    /**
     * Which instances Cost Explorer calls too large or idle ({@code ce:GetRightsizingRecommendation}); 0.01 USD a page. Not read by
     * default: {@link #COST_OPTIMIZATION_HUB} and {@link #COMPUTE_OPTIMIZER} tell the same for free.
     */
    public static final Part RIGHTSIZING = new Part("rightsizing");

    /**
     * Which commitments Cost Explorer advises ({@code ce:GetSavingsPlansPurchaseRecommendation} and
     * {@code ce:GetReservationPurchaseRecommendation} for EC2 and RDS); 0.03 USD. Not read by default:
     * {@link #COST_OPTIMIZATION_HUB} tells the same for free.
     */
    public static final Part PURCHASES = new Part("purchase-recommendations");

    private static final List<Part> ALL =
            List.of(COST_OPTIMIZATION_HUB, COMPUTE_OPTIMIZER, RESERVATIONS, SAVINGS_PLANS, RIGHTSIZING, PURCHASES);

    private AdviceParts() {}

    /** All of them. */
    public static List<Part> all() {
        return ALL;
    }
}
