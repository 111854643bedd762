package io.cloudcost.analysis;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.CostBreakdown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the provider told of one split of the costs, side by side for all its periods.
 *
 * @param by what it is split by, for example {@code tag:team}
 * @param periods the times looked at, in order
 * @param rows the dearest of the last period first
 */
public record BreakdownTable(String by, List<Period> periods, List<Row> rows) {

    /**
     * One value.
     *
     * @param name empty for what has none
     * @param costs in the order of the periods; none where the provider told nothing
     */
    public record Row(String name, List<Amounts> costs) {

        /** Copies the costs. */
        public Row {
            costs = List.copyOf(costs);
        }

        private BigDecimal newest() {
            return costs.get(costs.size() - 1).list().stream()
                    .findFirst()
                    .map(Money::amount)
                    .orElse(BigDecimal.ZERO);
        }
    }

    private static final Comparator<Row> DEAREST_FIRST =
            Comparator.comparing(Row::newest).reversed().thenComparing(Row::name);

    /** Copies the lists. */
    public BreakdownTable {
        periods = List.copyOf(periods);
        rows = List.copyOf(rows);
    }

    /** One table for each split, in the order of the breakdowns. */
    static List<BreakdownTable> of(List<CostBreakdown> breakdowns) {
        Map<String, List<CostBreakdown>> splits = new LinkedHashMap<>();
        breakdowns.forEach(each ->
                splits.computeIfAbsent(each.by(), by -> new ArrayList<>()).add(each));
        return splits.values().stream().map(BreakdownTable::table).toList();
    }

    private static BreakdownTable table(List<CostBreakdown> periods) {
        TreeSet<String> names = new TreeSet<>();
        periods.forEach(each -> names.addAll(each.costs().keySet()));
        Stream<Row> rows = names.stream()
                .map(name -> new Row(
                        name,
                        periods.stream()
                                .map(each -> each.costs().getOrDefault(name, Amounts.none()))
                                .toList()));
        return new BreakdownTable(
                periods.get(0).by(),
                periods.stream().map(CostBreakdown::period).toList(),
                rows.sorted(DEAREST_FIRST).toList());
    }
}
