package io.cloudcost.aws.internal.sdk;

import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;
import software.amazon.awssdk.services.costexplorer.model.DateInterval;
import software.amazon.awssdk.services.costexplorer.model.Granularity;
import software.amazon.awssdk.services.costexplorer.model.Metric;

/**
 * Finds out which of Cost Explorer's calls are allowed without paying for one: each is asked for a time that ends when it starts, which
 * it refuses. Only answers that succeed are charged. That rights are looked at before the time is what AWS's services usually do; no
 * document says so of this one.
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
        probe(
                CostExplorer.COST_AND_USAGE,
                () -> client().getCostAndUsage(request -> request.timePeriod(NO_TIME)
                        .granularity(Granularity.MONTHLY)
                        .metrics("UnblendedCost")));
    }

    /** May the forecast be read? */
    public void forecast() {
        probe(
                CostExplorer.FORECAST,
                () -> client().getCostForecast(request -> request.timePeriod(NO_TIME)
                        .granularity(Granularity.MONTHLY)
                        .metric(Metric.UNBLENDED_COST)));
    }

    /** May the use of savings plans be read? */
    public void savingsPlans() {
        probe(
                CostExplorer.SAVINGS_PLANS,
                () -> client().getSavingsPlansUtilization(request -> request.timePeriod(NO_TIME)));
    }

    /** May the use of reservations be read? */
    public void reservations() {
        probe(
                CostExplorer.RESERVATIONS,
                () -> client().getReservationUtilization(request -> request.timePeriod(NO_TIME)));
    }

    private CostExplorerClient client() {
        return access.costExplorer();
    }

    private static void probe(String action, Supplier<?> call) {
        Tries.call(action, () -> refused(call));
    }

    private static Boolean refused(Supplier<?> call) {
        try {
            return call.get() != null;
        } catch (AwsServiceException refusal) {
            if (AwsErrors.code(refusal).equals("ValidationException")) {
                return true;
            }
            throw refusal;
        }
    }
}
