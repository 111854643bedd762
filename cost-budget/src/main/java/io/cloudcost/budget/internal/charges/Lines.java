package io.cloudcost.budget.internal.charges;

import io.cloudcost.budget.model.BilledCosts;
import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostFilter;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostQueryBuilder;
import io.cloudcost.query.CostRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads charges. */
final class Lines {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MONTH = Duration.ofDays(31);

    private final BilledCosts bill;
    private final CostFilter filter;
    private final FocusColumn metric;
    private long withoutCost;

    /** @param filter which charges are the provider's */
    Lines(BilledCosts bill, CostFilter filter, FocusColumn metric) {
        this.bill = bill;
        this.filter = filter;
        this.metric = metric;
    }

    /** How many charges were read that have no cost. */
    long withoutCost() {
        return withoutCost;
    }

    /** Charges for these resources that start in this time. */
    List<Line> ofResources(Collection<String> ids, Period time) {
        return ids.isEmpty()
                ? List.of()
                : read(CostFilter.in(Dimension.of(FocusColumn.RESOURCE_ID), ids), Set.of(), time);
    }

    /**
     * Charges with all tags of one of these sets that start in this time.
     *
     * @param all what else charges are told apart by: the sets of everybody who may share one
     */
    List<Line> withTags(Collection<Map<String, String>> sets, Collection<Map<String, String>> all, Period time) {
        Map<String, Set<String>> single = new TreeMap<>();
        List<CostFilter> any = new ArrayList<>();
        for (Map<String, String> tags : sets) {
            if (tags.size() == 1) {
                tags.forEach((key, value) ->
                        single.computeIfAbsent(key, it -> new TreeSet<>()).add(value));
            } else if (!tags.isEmpty()) {
                any.add(new CostFilter.And(tags.entrySet().stream()
                        .map(it -> CostFilter.equal(Dimension.tag(it.getKey()), it.getValue()))
                        .toList()));
            }
        }
        single.forEach((key, values) -> any.add(CostFilter.in(Dimension.tag(key), values)));
        Set<String> keys =
                all.stream().flatMap(it -> it.keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
        return any.isEmpty() ? List.of() : read(new CostFilter.Or(any), keys, time);
    }

    /** The sum of all charges that start in this time. */
    Amounts total(Period time) {
        List<CostRow> rows = bill.query(CostQuery.builder()
                        .metric(metric)
                        .where(filter)
                        .chargePeriod(time)
                        .build())
                .rows();
        withoutCost = rows.stream().mapToLong(CostRow::missing).sum();
        return rows.stream().flatMap(row -> row.known().stream()).collect(Amounts.summing());
    }

    /** The time of a charge for more than a day that began before this moment and goes on after it, if there is one. */
    Optional<Period> across(Instant moment) {
        return bill
                .query(CostQuery.builder()
                        .metric(metric)
                        .groupBy(Line.TIMES.toArray(FocusColumn[]::new))
                        .where(filter)
                        .chargePeriod(new Period(moment.minus(MONTH), moment))
                        .build())
                .rows()
                .stream()
                .map(CostRow::group)
                .filter(group -> Line.billingPeriod(group).end().isAfter(moment))
                .map(Line::period)
                .filter(time -> time.end().isAfter(moment) && isLong(time))
                .findFirst();
    }

    private static boolean isLong(Period time) {
        return Duration.between(time.start(), time.end()).compareTo(DAY) > 0;
    }

    private List<Line> read(CostFilter which, Set<String> tags, Period time) {
        Map<Map<Dimension, @Nullable String>, BigDecimal> quantities = new HashMap<>();
        for (CostRow row : rows(FocusColumn.CONSUMED_QUANTITY, which, tags, time)) {
            BigDecimal quantity = row.sum();
            if (quantity != null) {
                quantities.merge(row.group(), quantity, BigDecimal::add);
            }
        }
        List<Line> lines = new ArrayList<>();
        for (CostRow row : rows(metric, which, tags, time)) {
            Money cost = row.cost();
            withoutCost += row.missing();
            if (cost != null) {
                lines.add(new Line(row.group(), cost, quantities.get(row.group())));
            }
        }
        return lines;
    }

    private List<CostRow> rows(FocusColumn what, CostFilter which, Set<String> tags, Period time) {
        CostQueryBuilder query = CostQuery.builder()
                .metric(what)
                .groupBy(Line.COLUMNS.toArray(FocusColumn[]::new))
                .groupBy(tags.stream().map(Dimension::tag).toArray(Dimension[]::new))
                .where(filter)
                .where(which)
                .chargePeriod(time)
                .orderBy(CostQuery.Order.GROUP);
        return bill.query(query.build()).rows();
    }
}
