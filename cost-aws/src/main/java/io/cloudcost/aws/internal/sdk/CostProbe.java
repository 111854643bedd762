package io.cloudcost.aws.internal.sdk;

import io.cloudcost.CostException;
import io.cloudcost.aws.model.CostGrouping;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;
import software.amazon.awssdk.services.costexplorer.model.DateInterval;
import software.amazon.awssdk.services.costexplorer.model.Dimension;
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
    private @Nullable Runnable costs;

    /** @param access to Cost Explorer */
    public CostProbe(AwsAccess access) {
        this.access = access;
    }

    /** May costs be read? Several parts are, by the same action: it is tried once. */
    public synchronized void costAndUsage() {
        if (costs == null) {
            costs = outcome(() -> Refusal.await(
                    CostExplorer.COST_AND_USAGE,
                    () -> client().getCostAndUsage(request -> request.timePeriod(NO_TIME)
                            .granularity(Granularity.MONTHLY)
                            .metrics("UnblendedCost"))));
        }
        costs.run();
    }

    private static Runnable outcome(Runnable look) {
        try {
            look.run();
            return () -> {};
        } catch (CostException failure) {
            return () -> {
                throw failure;
            };
        }
    }

    /** May costs of single resources be read? */
    public void resources() {
        Refusal.await(
                ExplorerCalls.RESOURCES,
                () -> client().getCostAndUsageWithResources(request -> request.timePeriod(NO_TIME)
                        .granularity(Granularity.MONTHLY)
                        .metrics("UnblendedCost")
                        .groupBy(Questions.groups(List.of(CostGrouping.dimension("RESOURCE_ID"))))
                        .filter(only -> only.dimensions(service ->
                                service.key(Dimension.SERVICE).values("Amazon Elastic Compute Cloud - Compute")))));
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

    /** May be read what savings plans covered? */
    public void planCoverage() {
        Refusal.await(
                CoverageCalls.PLANS, () -> client().getSavingsPlansCoverage(request -> request.timePeriod(NO_TIME)));
    }

    /** May be read what reservations covered? */
    public void reservationCoverage() {
        Refusal.await(
                CoverageCalls.RESERVATIONS,
                () -> client().getReservationCoverage(request -> request.timePeriod(NO_TIME)));
    }

    private CostExplorerClient client() {
        return access.costExplorer();
    }
}
