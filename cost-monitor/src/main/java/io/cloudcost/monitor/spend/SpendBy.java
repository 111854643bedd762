package io.cloudcost.monitor.spend;

import io.cloudcost.focus.Dimension;
import io.cloudcost.model.Period;
import io.cloudcost.monitor.measure.EndedPeriod;
import io.cloudcost.monitor.measure.MeasureContext;
import io.cloudcost.monitor.measure.MeasureSource;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the running month cost so far by a dimension of one's own, for example {@code tag:team}; billed cost, UTC. */
public final class SpendBy implements MeasureSource {

    private static final String NONE = "(none)";

    private final Dimension dimension;

    private SpendBy(Dimension dimension) {
        this.dimension = dimension;
    }

    /** By this one; charges that have no value of it are told as {@code (none)}. */
    public static SpendBy of(Dimension dimension) {
        return new SpendBy(dimension);
    }

    @Override
    public String name() {
        return "spend by " + dimension;
    }

    @Override
    public List<Measurement> measure(MeasureContext context) {
        CostQuery question = CostQuery.builder()
                .groupBy(dimension)
                .period(Period.monthOf(context.now()))
                .build();
        List<Measurement> found = new ArrayList<>();
        for (CostRow row : context.costs().query(question).rows()) {
            String value = row.value(dimension);
            Map<String, String> labels =
                    Map.of("dimension", dimension.toString(), "value", value == null ? NONE : value);
            row.known().ifPresent(sum -> found.add(Measurement.of(Measures.SPEND_BY, labels, sum, context.now())));
        }
        return found;
    }

    @Override
    public List<Measurement> measureEnded(MeasureContext context, Instant since) {
        return EndedPeriod.months(since, context.now()).stream()
                .flatMap(month -> measure(context.at(month.last())).stream())
                .toList();
    }
}
