package io.cloudcost.aws.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A question to Cost Explorer; each page of its answer costs 0.01 USD. Immutable: each method returns another question.
 *
 * @param start first day in UTC, inclusive
 * @param end exclusive, after the start
 * @param grain how long each period is
 * @param groupings at most two; none for totals
 * @param metrics at least one
 * @param only values by dimension, for example {@code SERVICE}; empty for everything
 * @param matching what must hold beside that
 */
public record CostQuestion(
        LocalDate start,
        LocalDate end,
        Grain grain,
        List<CostGrouping> groupings,
        Set<CostMetric> metrics,
        Map<String, Set<String>> only,
        Optional<CostExpression> matching) {

    private static final int MOST_GROUPINGS = 2;

    /** How long the periods are. */
    public enum Grain {
        /** Calendar months, cut at start and end. */
        MONTHLY,
        /** Days. */
        DAILY,
        /** Hours, of the last 14 days, where Cost Explorer's hourly data is switched on. */
        HOURLY
    }

    /** Checks the ranges. */
    public CostQuestion {
        groupings = List.copyOf(groupings);
        metrics = Set.copyOf(metrics);
        only = Map.copyOf(only);
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "A question must end after it starts, but " + end + " is not after " + start);
        }
        if (groupings.size() > MOST_GROUPINGS) {
            throw new IllegalArgumentException("Cost Explorer groups by 2 things at most, not by " + groupings.size());
        }
        if (metrics.isEmpty()) {
            throw new IllegalArgumentException("A question needs a metric");
        }
    }

    /** A question without a further filter. */
    public CostQuestion(
            LocalDate start,
            LocalDate end,
            Grain grain,
            List<CostGrouping> groupings,
            Set<CostMetric> metrics,
            Map<String, Set<String>> only) {
        this(start, end, grain, groupings, metrics, only, Optional.empty());
    }

    /** What was billed from the first day to before the last, by month, in all. */
    public static CostQuestion between(LocalDate start, LocalDate end) {
        return new CostQuestion(
                start, end, Grain.MONTHLY, List.of(), Set.of(CostMetric.UNBLENDED), Map.of(), Optional.empty());
    }

    /** By day. */
    public CostQuestion daily() {
        return new CostQuestion(start, end, Grain.DAILY, groupings, metrics, only, matching);
    }

    /** By hour, see {@link Grain#HOURLY}. */
    public CostQuestion hourly() {
        return new CostQuestion(start, end, Grain.HOURLY, groupings, metrics, only, matching);
    }

    /** Only where this holds; together with what was said before. */
    public CostQuestion matching(CostExpression what) {
        CostExpression both =
                matching.map(before -> CostExpression.all(before, what)).orElse(what);
        return new CostQuestion(start, end, grain, groupings, metrics, only, Optional.of(both));
    }

    /** By one or two things. */
    public CostQuestion by(CostGrouping... some) {
        return new CostQuestion(start, end, grain, Arrays.asList(some), metrics, only, matching);
    }

    /** These figures. */
    public CostQuestion of(CostMetric... some) {
        return new CostQuestion(start, end, grain, groupings, new LinkedHashSet<>(Arrays.asList(some)), only, matching);
    }

    /** Only where this dimension has one of these values; together with what was said before. */
    public CostQuestion where(String dimension, Collection<String> values) {
        Map<String, Set<String>> more = new TreeMap<>(only);
        more.put(dimension, Set.copyOf(new ArrayList<>(values)));
        return new CostQuestion(start, end, grain, groupings, metrics, more, matching);
    }
}
