package io.cloudcost.monitor.gpu;

import io.cloudcost.monitor.internal.gpu.FleetBook;
import io.cloudcost.monitor.internal.gpu.GpuTables;
import io.cloudcost.resource.Machine;
import io.cloudcost.store.StateStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks at machines once, and counts the time since the last look. */
final class FleetCheck {

    /** So long all measurements together may take. */
    private static final Duration MOST = Duration.ofSeconds(40);

    private final StateStore state;
    private final List<GpuUseSource> sources;
    private final Duration longestGap;
    private final MachineCount count;

    FleetCheck(StateStore state, List<GpuUseSource> sources, String teamTag, Duration longestGap, ZoneId zone) {
        this.state = state;
        this.sources = sources;
        this.longestGap = longestGap;
        this.count = new MachineCount(teamTag, longestGap, zone);
    }

    /** @param inventories asked for once all was measured, since that may take time */
    GpuCheck until(Instant now, Supplier<GpuInventory> inventories) {
        SideBySide.Measured measured = new SideBySide(sources, MOST).read(now, since(now));
        GpuInventory inventory = inventories.get();
        List<Machine> machines = inventory.machines();
        SliceOwners owners = SliceOwners.of(machines, measured.slices());
        List<String> unpriced = new ArrayList<>();
        int counted = 0;
        for (Machine machine : machines) {
            boolean priced = machine.price().monthlyCost().isPresent();
            if (MachinePrice.isBilled(machine)) {
                counted += priced ? 1 : 0;
                Optional.of(machine.ref().toString()).filter(it -> !priced).ifPresent(unpriced::add);
            }
            List<GpuSlice> own = owners.of(machine);
            state.<Boolean>transaction(GpuTables.TABLES, connection -> count.until(connection, machine, own, now));
        }
        List<String> problems = new ArrayList<>(measured.problems());
        problems.addAll(inventory.problems());
        problems.addAll(owners.problems());
        return new GpuCheck(counted, unpriced, problems);
    }

    /** Since the look before, as far as a measurement may stand; a machine that was not looked at for longer is gone, or new. */
    private Duration since(Instant now) {
        Instant first = now.minus(longestGap);
        return state.read(GpuTables.TABLES, connection -> FleetBook.firstLook(connection, first, now))
                .map(look -> Duration.between(look, now))
                .orElse(longestGap);
    }
}
