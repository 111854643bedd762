package io.cloudcost.aws.internal.sdk;

import software.amazon.awssdk.services.costexplorer.CostExplorerClient;
import software.amazon.awssdk.services.costexplorer.model.DateInterval;
import software.amazon.awssdk.services.costexplorer.model.Granularity;
import software.amazon.awssdk.services.costexplorer.model.Metric;

/**
 * Finds out which of Cost Explorer's calls are allowed without paying for one: each is asked for a time that ends when it starts, see
 * {@link Refusal}.
 */
public final class CostProbe {

    private static final DateInterval NO_TIME =
            DateInterval.builder().start("2020-01-01").end("2020-01-01").build();

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

    private CostExplorerClient client() {
        return access.costExplorer();
    }
}
