package io.cloudcost.aws.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.aws.internal.sdk.Wanted;
import io.cloudcost.aws.internal.sdk.Wanted.Statistic;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricPlanTest {

    private static final long FORTNIGHT = 14 * 86_400L;
    private static final List<Statistic> PROCESSOR =
            List.of(new Statistic("Average", 3_600), new Statistic("Maximum", 86_400), new Statistic("p95", 86_400));
    private static final List<Statistic> DAILY = List.of(new Statistic("Sum", 86_400));
    private static final List<Statistic> PEAKS = List.of(new Statistic("Sum", 86_400), new Statistic("Sum", 300));

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void keepsToTheLimitsInAsFewCallsAsTheyAllow(long seed) {
        Random random = new Random(seed);
        List<Measure> all = new ArrayList<>();
        add(all, random.nextInt(900), PROCESSOR);
        add(all, random.nextInt(3_000), DAILY);
        add(all, random.nextInt(60), PEAKS);
        Collections.shuffle(all, random);
        check(all);
    }

    @Test
    void fillsCallsToTheLastQuery() {
        List<Measure> exact = new ArrayList<>();
        add(exact, 1_000, DAILY);
        assertThat(check(exact)).hasSize(2);
        add(exact, 1, DAILY);
        assertThat(check(exact)).hasSize(3);
    }

    @Test
    void leavesNothingToDoWithoutMetrics() {
        assertThat(new MetricPlan(FORTNIGHT).calls(List.of())).isEmpty();
    }

    private static List<List<Measure>> check(List<Measure> all) {
        List<List<Measure>> calls = new MetricPlan(FORTNIGHT).calls(all);
        List<Measure> spread = calls.stream().flatMap(Collection::stream).toList();
        assertThat(spread).hasSameSizeAs(all);
        assertThat(new HashSet<>(spread)).isEqualTo(new HashSet<>(all));
        assertThat(calls).allSatisfy(call -> {
            assertThat(queries(call)).isBetween(1L, 500L);
            assertThat(points(call)).isLessThanOrEqualTo(100_800);
        });
        long least = Math.max(up(queries(all), 500), up(points(all), 100_800));
        assertThat(calls).hasSizeLessThanOrEqualTo((int) least);
        return calls;
    }

    private static void add(List<Measure> all, int many, List<Statistic> statistics) {
        for (int i = 0; i < many; i++) {
            ResourceRef ref =
                    new ResourceRef("aws", "123456789012", ResourceKind.COMPUTE_INSTANCE, statistics.size() + "-" + i);
            all.add(new Measure(ref, new Wanted("AWS/EC2", "m", "d", ref.id(), statistics), told -> Map.of()));
        }
    }

    private static long queries(List<Measure> call) {
        return call.stream().mapToLong(Measure::queries).sum();
    }

    private static long points(List<Measure> call) {
        return call.stream().mapToLong(each -> each.wanted().points(FORTNIGHT)).sum();
    }

    private static long up(long all, long each) {
        return (all + each - 1) / each;
    }
}
