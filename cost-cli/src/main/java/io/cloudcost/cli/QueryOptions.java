package io.cloudcost.cli;

import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostQueryBuilder;
import io.cloudcost.query.TimeGrain;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A question of one's own. */
final class QueryOptions {

    private static final String DEFAULT_METRIC = "billed";

    @Option(
            names = "--metric",
            paramLabel = "NAME",
            description = "what is summed: billed, effective, list, contracted, consumed, priced, committed, or the"
                    + " column's name in FOCUS (default: billed)")
    private @Nullable String metric;

    @Option(
            names = "--group-by",
            paramLabel = "NAME",
            split = ",",
            description = "what the answer is split by; several with commas")
    private List<String> groupBy = List.of();

    @Option(
            names = "--grain",
            paramLabel = "hour|day|week|month|quarter|year|billing_period",
            description = "into which spans of time (default: none)")
    private TimeGrain grain = TimeGrain.NONE;

    @Option(
            names = "--having",
            paramLabel = "'>NUMBER'",
            description = "only rows with such a sum: > >= = < <=; several must all hold")
    private List<String> having = List.of();

    @Option(
            names = "--order",
            paramLabel = "cost_descending|cost_ascending|time|group",
            description = "order of the rows (default: the largest sum first, by time where there is a grain)")
    private CostQuery.@Nullable Order order;

    /** Whether anything of this was asked for. */
    boolean isUsed() {
        return metric != null || !groupBy.isEmpty() || grain != TimeGrain.NONE || !having.isEmpty() || order != null;
    }

    String metric() {
        return metric == null ? DEFAULT_METRIC : metric.strip();
    }

    List<String> groups() {
        return Asked.checked(metric(), groupBy.stream().map(String::strip).toList());
    }

    CostQueryBuilder query() {
        CostQueryBuilder query =
                CostQuery.builder().metric(Names.metric(metric())).grain(grain).orderBy(order());
        groups().forEach(name -> query.groupBy(Names.dimension(name)));
        having.stream().map(Conditions::having).forEach(one -> query.having(one.comparison(), one.limit()));
        return query;
    }

    private CostQuery.Order order() {
        if (order != null) {
            return order;
        }
        return grain == TimeGrain.NONE ? CostQuery.Order.COST_DESCENDING : CostQuery.Order.TIME;
    }
}
