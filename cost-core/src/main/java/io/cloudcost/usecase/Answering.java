package io.cloudcost.usecase;

import io.cloudcost.focus.Dimension;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostData;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostRow;
import io.cloudcost.query.TimeGrain;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers one use case: one question per sum, put together by group and time. */
final class Answering {

    private final Recipe recipe;
    private final UseCaseScope scope;
    private final List<Dimension> dimensions;

    Answering(Recipe recipe, UseCaseScope scope) {
        this.recipe = recipe;
        this.scope = scope;
        this.dimensions = recipe.dimensions(scope);
    }

    /** Which charges a row is about. */
    private record Key(
            Map<Dimension, @Nullable String> group,
            @Nullable Period time) {
        static Key of(CostRow row) {
            return new Key(row.group(), row.time());
        }
    }

    /** The same charges in the period that ends when this one starts. */
    private record Next(Map<Dimension, @Nullable String> group, Instant start) {}

    UseCaseTable table(CostData data) {
        List<Line> lines = lines(data);
        Map<Next, Line> before = new HashMap<>();
        for (Line line : lines) {
            CostRow row = line.first();
            if (row.time() != null) {
                before.put(new Next(row.group(), row.time().end()), line);
            }
        }
        List<Line> kept = lines.stream().filter(recipe::keeps).toList();
        int limit = recipe.limit(scope);
        boolean truncated = limit > 0 && kept.size() > limit;
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Line line : truncated ? kept.subList(0, limit) : kept) {
            rows.add(row(line, before(line.first(), before)));
        }
        return new UseCaseTable(columns(), rows, truncated);
    }

    private static @Nullable Line before(CostRow row, Map<Next, Line> before) {
        return row.time() == null
                ? null
                : before.get(new Next(row.group(), row.time().start()));
    }

    private List<Line> lines(CostData data) {
        Map<Key, Line> lines = new LinkedHashMap<>();
        for (int at = 0; at < recipe.measures().size(); at++) {
            for (CostRow row : data.query(query(recipe.measures().get(at))).rows()) {
                Line line = at == 0
                        ? lines.computeIfAbsent(
                                Key.of(row),
                                key -> new Line(row, recipe.measures().size()))
                        : lines.get(Key.of(row));
                if (line != null) {
                    line.put(at, row);
                }
            }
        }
        return List.copyOf(lines.values());
    }

    private CostQuery query(Measure measure) {
        return CostQuery.builder()
                .metric(measure.metric())
                .groupBy(dimensions.toArray(Dimension[]::new))
                .grain(recipe.grain())
                .period(scope.period())
                .chargePeriod(scope.chargePeriod())
                .where(recipe.filter())
                .where(scope.filter())
                .where(measure.filter().apply(scope))
                .orderBy(recipe.order())
                .build();
    }

    private List<UseCaseTable.Column> columns() {
        List<UseCaseTable.Column> columns = new ArrayList<>();
        if (recipe.grain() != TimeGrain.NONE) {
            columns.add(new UseCaseTable.Column("Period", UseCaseTable.Kind.PERIOD));
        }
        dimensions.forEach(
                dimension -> columns.add(new UseCaseTable.Column(dimension.toString(), UseCaseTable.Kind.TEXT)));
        recipe.measures().forEach(measure -> columns.add(new UseCaseTable.Column(measure.name(), kind(measure))));
        recipe.figures().forEach(figure -> columns.add(new UseCaseTable.Column(figure.name(), figure.kind())));
        columns.add(new UseCaseTable.Column("Charges", UseCaseTable.Kind.COUNT));
        columns.add(new UseCaseTable.Column("Missing", UseCaseTable.Kind.COUNT));
        return columns;
    }

    private static UseCaseTable.Kind kind(Measure measure) {
        return measure.metric().currency().isPresent() ? UseCaseTable.Kind.AMOUNT : UseCaseTable.Kind.QUANTITY;
    }

    private List<@Nullable Object> row(Line line, @Nullable Line before) {
        List<@Nullable Object> values = new ArrayList<>();
        Period time = line.first().time();
        if (time != null) {
            values.add(recipe.grain().name(time));
        }
        dimensions.forEach(dimension -> values.add(line.first().value(dimension)));
        for (int at = 0; at < recipe.measures().size(); at++) {
            values.add(line.known(at));
        }
        for (Figure figure : recipe.figures()) {
            BigDecimal value = figure.formula().of(line, before);
            values.add(value == null ? null : Money.canonical(value));
        }
        values.add(line.first().charges());
        values.add(line.missing());
        return values;
    }
}
