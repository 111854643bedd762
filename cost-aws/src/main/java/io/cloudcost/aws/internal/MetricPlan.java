package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.sdk.CloudWatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Spreads metrics over as few calls as CloudWatch's limits allow: 500 queries, and 100,800 values in the answer. The statistics of one
 * metric stay in one call, since they are paid for once there.
 */
final class MetricPlan {

    private static final Comparator<Measure> LARGE_FIRST =
            Comparator.comparingInt(Measure::queries).reversed();

    private final long seconds;

    /** @param seconds how long the window is */
    MetricPlan(long seconds) {
        this.seconds = seconds;
    }

    /** Each call's metrics; all of one region. */
    List<List<Measure>> calls(List<Measure> measures) {
        int queries = measures.stream().mapToInt(Measure::queries).sum();
        long points = measures.stream().mapToLong(this::points).sum();
        long least = Math.max(up(queries, CloudWatch.MOST_QUERIES), up(points, CloudWatch.MOST_POINTS));
        List<Measure> sorted = measures.stream()
                .sorted(Comparator.comparingLong(this::points).reversed().thenComparing(LARGE_FIRST))
                .toList();
        for (long many = least; ; many++) {
            Optional<List<List<Measure>>> spread = spread(sorted, many);
            if (spread.isPresent()) {
                return spread.orElseThrow();
            }
        }
    }

    /** The next goes where the fewest values are; empty if that many calls cannot hold them. */
    private Optional<List<List<Measure>>> spread(List<Measure> sorted, long many) {
        List<Load> loads = new ArrayList<>();
        for (long each = 0; each < many; each++) {
            loads.add(new Load());
        }
        for (Measure measure : sorted) {
            Optional<Load> fit = loads.stream()
                    .filter(load -> load.takes(measure, points(measure)))
                    .min(Comparator.comparingLong(load -> load.points));
            if (fit.isEmpty()) {
                return Optional.empty();
            }
            fit.orElseThrow().add(measure, points(measure));
        }
        return Optional.of(loads.stream().map(load -> load.measures).toList());
    }

    private long points(Measure measure) {
        return measure.wanted().points(seconds);
    }

    private static long up(long all, long each) {
        return (all + each - 1) / each;
    }

    /** One call. */
    private static final class Load {

        private final List<Measure> measures = new ArrayList<>();
        private int queries;
        private long points;

        boolean takes(Measure measure, long more) {
            return queries + measure.queries() <= CloudWatch.MOST_QUERIES && points + more <= CloudWatch.MOST_POINTS;
        }

        void add(Measure measure, long more) {
            measures.add(measure);
            queries += measure.queries();
            points += more;
        }
    }
}
