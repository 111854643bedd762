package io.cloudcost.monitor.gpu;

import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Machine;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.CostStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The machines with GPUs, as far as collections know them now.
 *
 * @param machines of all accounts together
 * @param problems which accounts are not known any more, for people
 */
public record GpuInventory(List<Machine> machines, List<String> problems) {

    /** What was seen longer ago may be gone; collections may pause at weekends. */
    private static final Duration FRESH = Duration.ofDays(4);

    /** Accounts that were not collected for longer are left: nobody need hear of their machines again and again. */
    private static final Duration TOLD = Duration.ofDays(14);

    private static final List<Part> PARTS = List.of(Part.INSTANCES, Part.INSTANCE_TYPES, Part.BARE_METALS);
    private static final Set<PartStatus> WHOLE = EnumSet.of(PartStatus.READ, PartStatus.NOT_OFFERED);
    private static final Set<PartStatus> SOME = EnumSet.of(PartStatus.READ, PartStatus.NOT_OFFERED, PartStatus.PARTLY);

    public GpuInventory {
        machines = List.copyOf(machines);
        problems = List.copyOf(problems);
    }

    /** These machines. */
    public static GpuInventory of(List<Machine> machines) {
        return new GpuInventory(machines, List.of());
    }

    /**
     * What a store knows: of each account the newest collection of the last four days that read its machines whole, else in part. One
     * that was asked for other things alone, or failed, hides none.
     *
     * @param now UTC
     */
    public static GpuInventory of(CostStore store, Instant now) {
        List<Machine> machines = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Source source : store.sources()) {
            Optional<CostSnapshot> known = newest(store, source, now.minus(FRESH));
            machines.addAll(known.map(it -> machines(it.resources())).orElse(List.of()));
            Optional<CostSnapshot> old = known.isPresent() ? Optional.empty() : newest(store, source, now.minus(TOLD));
            old.filter(it -> !machines(it.resources()).isEmpty())
                    .ifPresent(it -> problems.add("The GPU machines of " + source.provider() + "/" + source.account()
                            + " were collected last at " + it.collectedAt()
                            + ": they are not counted until they are collected again."));
        }
        return new GpuInventory(machines, problems);
    }

    private static Optional<CostSnapshot> newest(CostStore store, Source source, Instant since) {
        return store.inventory(source, since, it -> isRead(it, WHOLE))
                .or(() -> store.inventory(source, since, it -> isRead(it, SOME)));
    }

    private static boolean isRead(CostSnapshot snapshot, Set<PartStatus> enough) {
        return PARTS.stream().map(snapshot::part).allMatch(enough::contains);
    }

    private static List<Machine> machines(List<CloudResource> resources) {
        return resources.stream()
                .filter(Machine.class::isInstance)
                .map(Machine.class::cast)
                .filter(Machine::isGpu)
                .toList();
    }
}
