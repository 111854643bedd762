package io.cloudcost.monitor.metrics;

import io.cloudcost.CostException;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.snapshot.CollectStats;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.spi.Failures;
import java.math.BigDecimal;
import java.util.Set;

/** Counts what collections did. */
final class CollectMeter {

    private static final String DOLLARS = "USD";
    /** Of providers that do not count by service. */
    private static final String ONE_SERVICE = "api";

    /** What is no trouble with a request, but with what was in its answer, is no error of an API. */
    private static final Set<IssueCode> ERRORS = Set.of(
            IssueCode.AUTHENTICATION,
            IssueCode.PERMISSION,
            IssueCode.PROVIDER_ERROR,
            IssueCode.TRANSPORT,
            IssueCode.RESPONSE,
            IssueCode.TIMEOUT,
            IssueCode.CALL_BUDGET,
            IssueCode.INTERNAL);

    private final Totals totals;

    CollectMeter(Totals totals) {
        this.totals = totals;
    }

    void collected(CostSnapshot snapshot) {
        String provider = snapshot.source().provider();
        requests(provider, snapshot.stats());
        snapshot.issues().stream().map(Issue::code).filter(ERRORS::contains).forEach(code -> error(provider, code, 1));
        error(provider, IssueCode.RATE_LIMIT, snapshot.stats().rateLimited());
        boolean whole = snapshot.issues().stream().noneMatch(Issue::leavesGap);
        totals.add(Metrics.COLLECTIONS, BigDecimal.ONE, provider, whole ? "read" : "partly");
    }

    void failed(String provider, CostException why) {
        error(provider, Failures.issue(null, why).code(), 1);
        totals.add(Metrics.COLLECTIONS, BigDecimal.ONE, provider, "failed");
    }

    private void requests(String provider, CollectStats stats) {
        long named = 0;
        for (var operation : stats.operations().entrySet()) {
            count(Metrics.API_CALLS, operation.getValue(), provider, service(operation.getKey()));
            named += operation.getValue();
        }
        if (stats.requests() > named || named == 0) {
            count(Metrics.API_CALLS, stats.requests() - named, provider, named == 0 ? ONE_SERVICE : Series.OTHER);
        }
        count(Metrics.API_RETRIES, stats.retries(), provider);
        paid(provider, stats.paidRequests(), stats.paidCost());
    }

    void paid(String provider, long requests, Amounts cost) {
        count(Metrics.API_PAID_CALLS, requests, provider);
        BigDecimal dollars = cost.in(DOLLARS).map(Money::amount).orElse(BigDecimal.ZERO);
        totals.add(Metrics.API_DOLLARS, dollars, provider);
    }

    /** AWS's operations are named {@code ce:GetCostAndUsage}. */
    private static String service(String operation) {
        int end = operation.indexOf(':');
        return end < 0 ? operation : operation.substring(0, end);
    }

    private void error(String provider, IssueCode code, long times) {
        if (times > 0) {
            count(Metrics.API_ERRORS, times, provider, code.name());
        }
    }

    private void count(Metric metric, long times, String... labels) {
        totals.add(metric, BigDecimal.valueOf(times), labels);
    }
}
