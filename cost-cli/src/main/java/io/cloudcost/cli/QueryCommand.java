package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.query.CostFilter;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostQueryBuilder;
import io.cloudcost.query.CostResult;
import io.cloudcost.query.TimeGrain;
import io.cloudcost.store.CostStore;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks the store what was charged. */
@CommandLine.Command(
        name = "query",
        description = "Ask the store what was charged. Nothing is fetched.",
        footer = {
            "",
            "Dimensions are FOCUS columns such as ServiceName or RegionId, tags as tag:env, or x_ columns.",
            "Example: cost query --group-by ServiceName,tag:env --grain month --where ServiceCategory=Compute"
        })
final class QueryCommand extends Command {

    @Mixin
    private final StoreOptionGroup store = new StoreOptionGroup();

    @Mixin
    private final MonthOptions months = new MonthOptions();

    @Option(
            names = "--group-by",
            paramLabel = "DIMENSION",
            split = ",",
            description = "what the answer is split by; several with commas")
    private List<String> groupBy = List.of();

    @Option(
            names = "--grain",
            paramLabel = "none|day|month|billing_period",
            description = "into which spans of time (default: none)")
    private TimeGrain grain = TimeGrain.NONE;

    @Option(
            names = "--where",
            paramLabel = "DIMENSION=VALUE",
            description = "only charges with this value; several values with |, several conditions by several --where")
    private List<String> where = List.of();

    @Option(names = "--metric", paramLabel = "COLUMN", description = "the cost that is summed (default: BilledCost)")
    private String metric = FocusColumn.BILLED_COST.columnName();

    @Option(
            names = "--order",
            paramLabel = "cost_descending|time|group",
            description = "order of the rows (default: the largest cost first, by time where there is a grain)")
    private CostQuery.@org.jspecify.annotations.Nullable Order order;

    @Option(names = "--limit", paramLabel = "N", description = "the most rows; 0 for all (default: 0)")
    private int limit;

    @Override
    ExitCode run(World world) throws IOException {
        checkOut(world);
        CostQuery query = query(world);
        CostResult result;
        try (CostStore opened = store.openFilled(world)) {
            result = opened.query(query);
        }
        answer(world, page -> QueryPage.print(page, result), json -> QueryDocument.write(json, result));
        return ExitCode.DONE;
    }

    private CostQuery query(World world) {
        months.check(world.clock());
        try {
            CostQueryBuilder builder = CostQuery.builder()
                    .metric(metric())
                    .groupBy(groupBy.stream().map(Dimension::parse).toArray(Dimension[]::new))
                    .grain(grain)
                    .period(months.period(world.clock()))
                    .orderBy(order())
                    .limit(limit);
            where.forEach(condition -> builder.where(condition(condition)));
            return builder.build();
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException(String.valueOf(wrong.getMessage()));
        }
    }

    private CostQuery.Order order() {
        if (order != null) {
            return order;
        }
        return grain == TimeGrain.NONE ? CostQuery.Order.COST_DESCENDING : CostQuery.Order.TIME;
    }

    private FocusColumn metric() {
        return FocusColumn.find(metric)
                .filter(FocusColumn::isMetric)
                .orElseThrow(
                        () -> new ConfigurationException(
                                "'" + metric
                                        + "' is not a cost that can be summed. Use BilledCost, EffectiveCost, ListCost or ContractedCost."));
    }

    private static CostFilter condition(String text) {
        int equals = text.indexOf('=');
        if (equals <= 0) {
            throw new ConfigurationException("The condition '" + text
                    + "' has no value. Write --where DIMENSION=VALUE, for example --where ServiceCategory=Compute.");
        }
        List<String> values = List.of(text.substring(equals + 1).split("\\|", -1));
        return CostFilter.in(
                Dimension.parse(text.substring(0, equals)),
                values.stream().distinct().toList());
    }
}
