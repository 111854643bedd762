package io.cloudcost.aws;

import io.cloudcost.aws.internal.CostDigests;
import io.cloudcost.aws.internal.sdk.CostExplorer;
import io.cloudcost.aws.internal.sdk.CoverageCalls;
import io.cloudcost.aws.internal.sdk.ExplorerAdvice;
import io.cloudcost.aws.internal.sdk.ExplorerCalls;
import io.cloudcost.aws.internal.sdk.NotToldException;
import io.cloudcost.aws.model.CommitmentCoverage;
import io.cloudcost.aws.model.CostAnomaly;
import io.cloudcost.aws.model.CostDigest;
import io.cloudcost.aws.model.CostExpression;
import io.cloudcost.aws.model.CostGroup;
import io.cloudcost.aws.model.CostGrouping;
import io.cloudcost.aws.model.CostQuestion;
import io.cloudcost.aws.model.PurchaseAdvice;
import io.cloudcost.aws.model.RightsizingAdvice;
import io.cloudcost.snapshot.Forecast;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Everything that Cost Explorer can be asked, all pages of each answer; every page costs 0.01 USD. Days are in UTC, the first inclusive,
 * the last exclusive. From {@link AwsClient#costExplorer}; every failure is a {@link io.cloudcost.CostException}.
 */
public final class AwsCostExplorer {

    private final CostExplorer costs;
    private final ExplorerCalls calls;
    private final CoverageCalls coverage;
    private final ExplorerAdvice advice;

    AwsCostExplorer(CostExplorer costs, ExplorerCalls calls, CoverageCalls coverage, ExplorerAdvice advice) {
        this.costs = costs;
        this.calls = calls;
        this.coverage = coverage;
        this.advice = advice;
    }

    /** What was spent, the periods in order and all groups of each together. By the hour only for the last 14 days, where that is switched on. */
    public List<CostGroup> costs(CostQuestion question) {
        return CostDigests.inOrder(costs.all(question));
    }

    /**
     * What single resources cost, for the last 14 days, where that is switched on; else AWS calls them {@code NoResourceId}. The question
     * must be filtered, and group by or filter on {@code RESOURCE_ID}.
     *
     * @throws IllegalArgumentException if it has no filter, which AWS refuses
     */
    public List<CostGroup> costsByResource(CostQuestion question) {
        if (question.only().isEmpty() && question.matching().isEmpty()) {
            throw new IllegalArgumentException("Cost Explorer tells costs of resources only with a filter, for example"
                    + " where(\"SERVICE\", List.of(\"Amazon Elastic Compute Cloud - Compute\"))");
        }
        return CostDigests.inOrder(calls.resources(question));
    }

    /** What was spent, in short: in all, by service and by region. One page at least. */
    public CostDigest digest(LocalDate start, LocalDate end) {
        return new CostDigests(costs::all).digest(start, end, null);
    }

    /** The same, and by the values of a tag. Two pages at least. */
    public CostDigest digest(LocalDate start, LocalDate end, String tag) {
        return new CostDigests(costs::all).digest(start, end, tag);
    }

    /**
     * What AWS expects to be spent, by month; at most 18 months ahead.
     *
     * @param start today or later
     * @return empty where AWS has too little history
     */
    public List<Forecast> forecast(LocalDate start, LocalDate end) {
        return CostDigests.forecast(costs, start, end);
    }

    /**
     * How much savings plans covered, by month or by what is named: {@code SERVICE}, {@code REGION}, {@code INSTANCE_FAMILY}.
     *
     * @return empty where AWS has no data of it
     */
    public List<CommitmentCoverage> savingsPlansCoverage(LocalDate start, LocalDate end, CostGrouping... by) {
        return orNone(() -> coverage.plans(start, end, Arrays.asList(by)));
    }

    /**
     * How much reservations covered, by month or by what is named, for example {@code INSTANCE_TYPE}, {@code REGION}.
     *
     * @return empty where AWS has no data of it
     */
    public List<CommitmentCoverage> reservationCoverage(LocalDate start, LocalDate end, CostGrouping... by) {
        return orNone(() -> coverage.reservations(start, end, Arrays.asList(by)));
    }

    private interface Telling {
        List<CommitmentCoverage> tell() throws NotToldException;
    }

    private static List<CommitmentCoverage> orNone(Telling telling) {
        try {
            return telling.tell();
        } catch (NotToldException none) {
            return List.of();
        }
    }

    /** Instances of EC2 that should be smaller or gone. Cost Optimization Hub tells the same for free. */
    public List<RightsizingAdvice> rightsizing() {
        return advice.rightsizing();
    }

    /**
     * Reservations for one year without payment at once that the last 30 days speak for, unless the settings {@code aws.purchases} say otherwise.
     *
     * @param service as Cost Explorer names it, for example {@code Amazon Elastic Compute Cloud - Compute}
     */
    public List<PurchaseAdvice> reservationAdvice(String service) {
        return advice.reservations(service);
    }

    /**
     * Savings plans on the same terms, as AWS worked them out last.
     *
     * @param type {@code COMPUTE_SP}, {@code EC2_INSTANCE_SP}, {@code SAGEMAKER_SP} or {@code DATABASE_SP}
     */
    public List<PurchaseAdvice> savingsPlansAdvice(String type) {
        return advice.plans(type);
    }

    /**
     * What Cost Anomaly Detection found, where it is switched on.
     *
     * @param first at most 90 days ago
     * @param last inclusive
     */
    public List<CostAnomaly> anomalies(LocalDate first, LocalDate last) {
        return calls.anomalies(first, last);
    }

    /** The values that a dimension had, for example {@code SERVICE}. */
    public List<String> dimensionValues(String dimension, LocalDate start, LocalDate end) {
        return calls.dimensionValues(dimension, start, end, null);
    }

    /** The values that a dimension had where this holds. */
    public List<String> dimensionValues(String dimension, LocalDate start, LocalDate end, CostExpression where) {
        return calls.dimensionValues(dimension, start, end, where);
    }

    /** The tags that are activated for cost allocation and were in use. */
    public List<String> tags(LocalDate start, LocalDate end) {
        return calls.tags(null, start, end);
    }

    /** The values of a tag; the empty one stands for what is not tagged. */
    public List<String> tagValues(String key, LocalDate start, LocalDate end) {
        return calls.tags(key, start, end);
    }
}
