package io.cloudcost.aws.internal.sdk;

import software.amazon.awssdk.services.costexplorer.CostExplorerClient;
import software.amazon.awssdk.services.costexplorer.model.DateInterval;
import software.amazon.awssdk.services.costexplorer.model.Granularity;
import software.amazon.awssdk.services.costexplorer.model.LookbackPeriodInDays;
import software.amazon.awssdk.services.costexplorer.model.Metric;
import software.amazon.awssdk.services.costexplorer.model.PaymentOption;
import software.amazon.awssdk.services.costexplorer.model.TermInYears;

/**
 * Finds out which of Cost Explorer's calls are allowed without paying for one: each is asked for a time that ends when it starts, see
 * {@link Refusal}.
 */
public final class CostProbe {

    private static final DateInterval NO_TIME =
            DateInterval.builder().start("2020-01-01").end("2020-01-01").build();

    private static final int NO_PAGE = -1;

    private final AwsAccess access;

    /** @param access to Cost Explorer */
    public CostProbe(AwsAccess access) {
        this.access = access;
    }

    /** May costs be read? */
    public void costAndUsage() {
        Refusal.await(
                CostExplorer.COST_AND_USAGE,
                () -> client().getCostAndUsage(request -> request.timePeriod(NO_TIME)
                        .granularity(Granularity.MONTHLY)
                        .metrics("UnblendedCost")));
    }

    /** May the forecast be read? */
    public void forecast() {
        Refusal.await(
                CostExplorer.FORECAST,
                () -> client().getCostForecast(request -> request.timePeriod(NO_TIME)
                        .granularity(Granularity.MONTHLY)
                        .metric(Metric.UNBLENDED_COST)));
    }

    /** May the use of savings plans be read? */
    public void savingsPlans() {
        Refusal.await(
                CostExplorer.SAVINGS_PLANS,
                () -> client().getSavingsPlansUtilization(request -> request.timePeriod(NO_TIME)));
    }

    /** May the use of reservations be read? */
    public void reservations() {
        Refusal.await(
                CostExplorer.RESERVATIONS,
                () -> client().getReservationUtilization(request -> request.timePeriod(NO_TIME)));
    }

    /** May advice on sizes be read? It has no time: a page of less than nothing is as invalid. */
    public void rightsizing() {
        Refusal.await(
                ExplorerAdvice.RIGHTSIZING,
                () -> client().getRightsizingRecommendation(
                                request -> request.service("AmazonEC2").pageSize(NO_PAGE)));
    }

    /** May advice on commitments be read? */
    public void purchases() {
        Refusal.await(
                ExplorerAdvice.PLANS,
                () -> client().getSavingsPlansPurchaseRecommendation(request -> request.savingsPlansType("COMPUTE_SP")
                        .lookbackPeriodInDays(LookbackPeriodInDays.THIRTY_DAYS)
                        .termInYears(TermInYears.ONE_YEAR)
                        .paymentOption(PaymentOption.NO_UPFRONT)
                        .pageSize(NO_PAGE)));
        Refusal.await(
                ExplorerAdvice.RESERVATIONS,
                () -> client().getReservationPurchaseRecommendation(request ->
                        request.service("Amazon Relational Database Service").pageSize(NO_PAGE)));
    }

    private CostExplorerClient client() {
        return access.costExplorer();
    }
}
