package io.cloudcost.cli;

import io.cloudcost.model.Amounts;
import io.cloudcost.monitor.gpu.GpuBill;
import java.util.List;
import java.util.Optional;

/**
 * A team's part of a bill of GPUs.
 *
 * @param idle what was paid for and not used, where some of it was measured; empty where nobody measured any
 * @param all the part
 * @param unknown of which nobody knows what was done with it
 */
record GpuTeam(String name, Optional<Amounts> idle, Amounts all, Amounts unknown) {

    /** All of a bill, sorted. */
    static List<GpuTeam> of(GpuBill bill) {
        return bill.byTeam().entrySet().stream()
                .map(it -> of(bill, it.getKey(), it.getValue()))
                .toList();
    }

    private static GpuTeam of(GpuBill bill, String name, Amounts all) {
        Amounts unknown = bill.unknownByTeam().getOrDefault(name, Amounts.none());
        Amounts idle = bill.idleByTeam().getOrDefault(name, Amounts.none());
        return new GpuTeam(name, unknown.equals(all) ? Optional.empty() : Optional.of(idle), all, unknown);
    }

    /** For tables: what nobody measured is a word, and nothing idle is a dash. */
    String shownIdle() {
        return idle.map(Shown::sum).orElse(Shown.UNKNOWN);
    }
}
