package io.cloudcost.monitor.gpu;

import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.monitor.internal.gpu.FleetBook;
import io.cloudcost.monitor.internal.gpu.FleetRow;
import io.cloudcost.monitor.internal.gpu.GpuTables;
import io.cloudcost.query.CostData;
import io.cloudcost.query.CostFilter;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostRow;
import io.cloudcost.store.StateStore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Puts the bill of a span of time together from what was counted by day. */
final class FleetBill {

    private final Period period;
    private final Map<String, List<GpuShare>> byMachine = new TreeMap<>();

    FleetBill(StateStore state, Period period, ZoneId zone) {
        this.period = period;
        LocalDate first = period.start().atZone(zone).toLocalDate();
        LocalDate last = period.end().minusMillis(1).atZone(zone).toLocalDate();
        Map<GpuShare, BigDecimal> sums = new HashMap<>();
        state.read(GpuTables.TABLES, connection -> FleetBook.days(connection, first, last))
                .forEach(row -> sums.merge(key(row), row.cost().amount(), BigDecimal::add));
        sums.forEach((share, cost) -> byMachine
                .computeIfAbsent(share.machine(), key -> new ArrayList<>())
                .add(with(share, Money.of(cost, share.cost().currency()))));
        byMachine
                .values()
                .forEach(it -> it.sort(Comparator.comparing(GpuShare::team).thenComparing(GpuShare::use)));
    }

    GpuBill byPrices() {
        return bill(Map.of());
    }

    GpuBill byCharges(CostData data) {
        return bill(charges(data));
    }

    private GpuBill bill(Map<String, Money> charges) {
        List<GpuShare> shares = new ArrayList<>();
        Set<String> charged = new HashSet<>();
        byMachine.forEach((machine, parts) -> {
            Optional<Money> charge = Optional.ofNullable(charges.get(id(machine)));
            charge.ifPresent(it -> charged.add(machine));
            shares.addAll(charge.map(it -> scaled(parts, it)).orElse(parts));
        });
        return new GpuBill(period, shares, charged.stream().sorted().toList());
    }

    private static List<GpuShare> scaled(List<GpuShare> parts, Money charge) {
        List<Money> costs = ExactSplit.of(
                charge, parts.stream().map(it -> it.cost().amount()).toList());
        List<GpuShare> scaled = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            scaled.add(with(parts.get(i), costs.get(i)));
        }
        return scaled;
    }

    /** What was charged by machine, where that is whole, in one currency and no credit. */
    private Map<String, Money> charges(CostData data) {
        Dimension id = Dimension.of(FocusColumn.RESOURCE_ID);
        CostQuery question = CostQuery.builder()
                .chargePeriod(period)
                .where(CostFilter.in(
                        id, byMachine.keySet().stream().map(FleetBill::id).toList()))
                .groupBy(id)
                .build();
        Map<String, Amounts> sums = new HashMap<>();
        Set<String> broken = new HashSet<>();
        for (CostRow row : data.query(question).rows()) {
            String machine = String.valueOf(row.value(id));
            row.known().ifPresent(it -> sums.merge(machine, Amounts.of(it), Amounts::plus));
            if (row.missing() > 0) {
                broken.add(machine);
            }
        }
        Map<String, Money> whole = new HashMap<>();
        sums.forEach((machine, sum) -> sum.single()
                .filter(it -> !broken.contains(machine) && it.isPositive())
                .ifPresent(it -> whole.put(machine, it)));
        return whole;
    }

    private static String id(String machine) {
        return machine.substring(machine.lastIndexOf('/') + 1);
    }

    private static GpuShare key(FleetRow row) {
        GpuUse use = GpuUse.valueOf(row.use().toUpperCase(Locale.ROOT));
        return new GpuShare(
                row.machine(), row.team(), use, Money.zero(row.cost().currency()));
    }

    private static GpuShare with(GpuShare share, Money cost) {
        return new GpuShare(share.machine(), share.team(), share.use(), cost);
    }
}
