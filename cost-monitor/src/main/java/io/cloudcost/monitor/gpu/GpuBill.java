package io.cloudcost.monitor.gpu;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Period;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What GPU machines cost in a span of time, and what was done with them. Used, unused, unallocated and unknown together are the
 * bill, exactly.
 *
 * @param period of whole days
 * @param shares the parts
 * @param charged the machines whose cost is what was charged; that of the others is their price for their time
 */
public record GpuBill(Period period, List<GpuShare> shares, List<String> charged) {

    public GpuBill {
        shares = List.copyOf(shares);
        charged = List.copyOf(charged);
    }

    /** All of it. */
    public Amounts total() {
        return sum(share -> true);
    }

    /** What one sort of use costs. */
    public Amounts of(GpuUse use) {
        return sum(share -> share.use() == use);
    }

    /** What was paid for and not used, by team: what a team has and does not use, and what nobody has of its machines. */
    public SortedMap<String, Amounts> idleByTeam() {
        return grouped(GpuShare::team, it -> it.use() == GpuUse.UNUSED || it.use() == GpuUse.UNALLOCATED);
    }

    /** Of which cost nobody knows what was done with it, by team. */
    public SortedMap<String, Amounts> unknownByTeam() {
        return grouped(GpuShare::team, it -> it.use() == GpuUse.UNKNOWN);
    }

    /** What each team's part costs. */
    public SortedMap<String, Amounts> byTeam() {
        return grouped(GpuShare::team, it -> true);
    }

    /** Each machine's part of it. */
    public SortedMap<String, GpuBill> byMachine() {
        SortedMap<String, GpuBill> parts = new TreeMap<>();
        shares.stream()
                .collect(Collectors.groupingBy(GpuShare::machine))
                .forEach((machine, own) -> parts.put(
                        machine,
                        new GpuBill(
                                period,
                                own,
                                charged.stream().filter(machine::equals).toList())));
        return parts;
    }

    private Amounts sum(Predicate<GpuShare> which) {
        return shares.stream().filter(which).map(GpuShare::cost).collect(Amounts.summing());
    }

    private SortedMap<String, Amounts> grouped(Function<GpuShare, String> by, Predicate<GpuShare> which) {
        SortedMap<String, Amounts> sums = new TreeMap<>();
        shares.stream().filter(which).forEach(it -> sums.merge(by.apply(it), Amounts.of(it.cost()), Amounts::plus));
        return sums;
    }
}
