package io.cloudcost.usecase;

import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.query.CostFilter;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.TimeGrain;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** How a use case is answered: groups, sums of the same charges, and figures made from them. */
final class Recipe {

    private final Set<FocusColumn> groups = new LinkedHashSet<>();
    private final List<Measure> measures = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private CostFilter filter = CostFilter.all();
    private TimeGrain grain = TimeGrain.NONE;
    private CostQuery.Order order = CostQuery.Order.TIME;
    private Predicate<Line> kept = line -> true;
    private boolean byTag;
    private boolean needsTag;
    private int limit;

    private Recipe() {}

    static Recipe by(FocusColumn... columns) {
        Recipe recipe = new Recipe();
        recipe.groups.addAll(List.of(columns));
        return recipe;
    }

    Recipe byTag() {
        byTag = true;
        needsTag = true;
        return this;
    }

    Recipe each(TimeGrain value) {
        grain = value;
        return this;
    }

    Recipe where(CostFilter value) {
        filter = filter.and(value);
        return this;
    }

    Recipe where(FocusColumn column, String value) {
        return where(CostFilter.equal(column, value));
    }

    /** Sums over all charges of a group; the first decides on the order of rows. */
    Recipe sum(FocusColumn... metrics) {
        for (FocusColumn metric : metrics) {
            measures.add(new Measure(metric.columnName(), metric, scope -> CostFilter.all()));
        }
        return this;
    }

    /** A sum over some charges of a group. */
    Recipe sum(String name, FocusColumn metric, CostFilter some) {
        measures.add(new Measure(name, metric, scope -> some));
        return this;
    }

    /** A sum over the charges that have the tag. */
    Recipe sumTagged(String name, FocusColumn metric) {
        needsTag = true;
        measures.add(new Measure(name, metric, scope -> new CostFilter.Present(tag(scope))));
        return this;
    }

    /** A share. */
    Recipe rate(String name, Figure.Formula formula) {
        figures.add(new Figure(name, UseCaseTable.Kind.RATE, formula));
        return this;
    }

    /** Money for one unit. */
    Recipe price(String name, Figure.Formula formula) {
        figures.add(new Figure(name, UseCaseTable.Kind.PRICE, formula));
        return this;
    }

    Recipe amount(String name, Figure.Formula formula) {
        figures.add(new Figure(name, UseCaseTable.Kind.AMOUNT, formula));
        return this;
    }

    /** How the first sum changed since the period before. */
    Recipe change() {
        UseCaseTable.Kind kind =
                measures.get(0).metric().currency().isPresent() ? UseCaseTable.Kind.AMOUNT : UseCaseTable.Kind.QUANTITY;
        figures.add(new Figure("Change", kind, Changes::amount));
        return rate("ChangeRate", Changes::rate);
    }

    Recipe keep(Predicate<Line> value) {
        kept = value;
        return this;
    }

    /** The largest first, so many unless told. */
    Recipe largest(int most) {
        order = CostQuery.Order.COST_DESCENDING;
        limit = most;
        return this;
    }

    /** All groups: the recipe's, then the units and currencies of its sums, so that sums of a row go together. */
    List<Dimension> dimensions(UseCaseScope scope) {
        Set<FocusColumn> columns = new LinkedHashSet<>(groups);
        measures.forEach(measure -> measure.metric().unit().ifPresent(columns::add));
        columns.add(FocusColumn.BILLING_CURRENCY);
        measures.forEach(measure -> measure.metric().currency().ifPresent(columns::add));
        List<Dimension> dimensions = new ArrayList<>();
        if (byTag) {
            dimensions.add(tag(scope));
        }
        columns.forEach(column -> dimensions.add(Dimension.of(column)));
        return dimensions;
    }

    private static Dimension tag(UseCaseScope scope) {
        return Dimension.tag(Objects.requireNonNull(scope.tag(), "tag"));
    }

    List<Measure> measures() {
        return measures;
    }

    List<Figure> figures() {
        return figures;
    }

    CostFilter filter() {
        return filter;
    }

    TimeGrain grain() {
        return grain;
    }

    CostQuery.Order order() {
        return order;
    }

    boolean keeps(Line line) {
        return kept.test(line);
    }

    boolean needsTag() {
        return needsTag;
    }

    int limit(UseCaseScope scope) {
        return scope.limit() > 0 ? scope.limit() : limit;
    }
}
