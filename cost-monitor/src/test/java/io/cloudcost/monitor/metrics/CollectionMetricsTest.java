package io.cloudcost.monitor.metrics;

import static io.cloudcost.monitor.metrics.Told.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.AuthenticationException;
import io.cloudcost.CostException;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.CollectStats;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Source;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Collections are counted as they come. */
class CollectionMetricsTest {

    private final Told told = Told.of();

    @Test
    void requestsAreCountedByService() {
        told.metrics.collected(aws(Map.of("ce:GetCostAndUsage", 3L, "ce:GetTags", 1L, "ec2:DescribeVolumes", 2L), 6));
        told.metrics.collected(aws(Map.of("ce:GetCostAndUsage", 1L), 3));
        told.metrics.collected(snapshot("vultr", stats(Map.of(), 52)));

        assertThat(told.lines("cloud_api_calls_total"))
                .containsExactly(
                        "cloud_api_calls_total{provider=\"aws\",service=\"ce\"} 5.0",
                        "cloud_api_calls_total{provider=\"aws\",service=\"ec2\"} 2.0",
                        "cloud_api_calls_total{provider=\"aws\",service=\"other\"} 2.0",
                        "cloud_api_calls_total{provider=\"vultr\",service=\"api\"} 52.0");
        assertThat(told.registry.scrape()).contains("# TYPE cloud_api_calls_total counter");
    }

    @Test
    void paidRequestsAreCountedWithTheirPrice() {
        told.metrics.collected(aws(Map.of("ce:GetCostAndUsage", 4L), 4));

        assertThat(told.lines("cloud_api_paid_calls_total"))
                .containsExactly("cloud_api_paid_calls_total{provider=\"aws\"} 2.0");
        assertThat(told.lines("cloud_api_cost_dollars_total"))
                .containsExactly("cloud_api_cost_dollars_total{provider=\"aws\"} 0.02");
        assertThat(told.lines("cloud_api_retries_total"))
                .containsExactly("cloud_api_retries_total{provider=\"aws\"} 1.0");
    }

    @Test
    void durationsAreAHistogram() {
        told.metrics.collected(aws(Map.of(), 1));

        assertThat(told.lines("cost_collection_duration_seconds_bucket"))
                .contains(
                        "cost_collection_duration_seconds_bucket{provider=\"aws\",le=\"5.0\"} 0",
                        "cost_collection_duration_seconds_bucket{provider=\"aws\",le=\"10.0\"} 1");
        assertThat(told.lines("cost_collection_duration_seconds_sum"))
                .containsExactly("cost_collection_duration_seconds_sum{provider=\"aws\"} 7.0");
        assertThat(told.registry.scrape()).contains("# TYPE cost_collection_duration_seconds histogram");
    }

    @Test
    void aRegistryThatComesLateKnowsAsMuch() {
        told.metrics.collected(aws(Map.of("ce:GetTags", 4L), 4));
        SimpleMeterRegistry late = new SimpleMeterRegistry();

        told.metrics.bindTo(late);

        assertThat(late.get("cost.collection.duration").timer().count()).isOne();
        assertThat(late.get("cloud.api.calls").functionCounter().count()).isEqualTo(4);
    }

    @Test
    void troubleIsCountedByItsSort() {
        told.metrics.collected(snapshot(
                "aws",
                stats(Map.of(), 1),
                new Issue(IssueCode.PERMISSION, null, "No right."),
                new Issue(IssueCode.PERMISSION, null, "No right, either."),
                new Issue(IssueCode.UNKNOWN_PRICE, null, "A price that nobody knows is no error of an API.")));
        told.metrics.failed("aws", new AuthenticationException("The key is wrong."));
        told.metrics.failed("vultr", new CostException("Something else."));

        assertThat(told.lines("cloud_api_errors_total"))
                .containsExactly(
                        "cloud_api_errors_total{provider=\"aws\",type=\"authentication-failed\"} 1.0",
                        "cloud_api_errors_total{provider=\"aws\",type=\"permission-denied\"} 2.0",
                        "cloud_api_errors_total{provider=\"aws\",type=\"rate-limited\"} 3.0",
                        "cloud_api_errors_total{provider=\"vultr\",type=\"internal-error\"} 1.0");
        assertThat(told.lines("cost_collections_total"))
                .containsExactly(
                        "cost_collections_total{provider=\"aws\",result=\"failed\"} 1.0",
                        "cost_collections_total{provider=\"aws\",result=\"partly\"} 1.0",
                        "cost_collections_total{provider=\"vultr\",result=\"failed\"} 1.0");
    }

    @Test
    void countersBeyondTheBoundAreCountedTogetherAndNeverFall() {
        Told few = Told.by(it -> it.series(Metrics.API_CALLS, 3));
        Map<String, Long> calls = new TreeMap<>();
        for (int i = 0; i < 50; i++) {
            calls.put("service" + i + ":Call", 2L);
            few.metrics.collected(aws(calls, 2L * calls.size()));
        }

        assertThat(few.lines("cloud_api_calls_total"))
                .containsExactly(
                        "cloud_api_calls_total{provider=\"aws\",service=\"service0\"} 100.0",
                        "cloud_api_calls_total{provider=\"aws\",service=\"service1\"} 98.0",
                        "cloud_api_calls_total{provider=\"other\",service=\"other\"} 2352.0");
    }

    private static CostSnapshot aws(Map<String, Long> operations, long requests) {
        return snapshot("aws", stats(operations, requests));
    }

    private static CollectStats stats(Map<String, Long> operations, long requests) {
        return new CollectStats(
                requests, 1, 3, 2, Amounts.of(Money.usd("0.02")), 0, Duration.ofSeconds(7), new TreeMap<>(operations));
    }

    private static CostSnapshot snapshot(String provider, CollectStats stats, Issue... issues) {
        return CostSnapshot.builder(new Source(provider, "1"), Period.monthOf(NOW), NOW)
                .stats(stats)
                .issues(Arrays.asList(issues))
                .build();
    }
}
