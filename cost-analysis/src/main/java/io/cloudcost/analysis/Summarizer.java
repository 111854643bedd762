package io.cloudcost.analysis;

import static io.cloudcost.resource.ResourceKind.BACKUP;
import static io.cloudcost.resource.ResourceKind.BARE_METAL;
import static io.cloudcost.resource.ResourceKind.CDN_ZONE;
import static io.cloudcost.resource.ResourceKind.COMPUTE_INSTANCE;
import static io.cloudcost.resource.ResourceKind.CONTAINER_REGISTRY;
import static io.cloudcost.resource.ResourceKind.FILE_SYSTEM;
import static io.cloudcost.resource.ResourceKind.IP_ADDRESS;
import static io.cloudcost.resource.ResourceKind.LOAD_BALANCER;
import static io.cloudcost.resource.ResourceKind.NAT_GATEWAY;
import static io.cloudcost.resource.ResourceKind.OBJECT_STORAGE;
import static io.cloudcost.resource.ResourceKind.SNAPSHOT;
import static io.cloudcost.resource.ResourceKind.VOLUME;
import static io.cloudcost.resource.ResourceKind.VOLUME_SNAPSHOT;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Estimate;
import io.cloudcost.model.Money;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.resource.Surcharge;
import io.cloudcost.resource.Volume;
import io.cloudcost.snapshot.Part;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works out the key figures. */
final class Summarizer {

    private static final List<ResourceKind> INSTANCES = List.of(COMPUTE_INSTANCE);
    private static final List<ResourceKind> MACHINES = List.of(COMPUTE_INSTANCE, BARE_METAL);
    private static final List<ResourceKind> MACHINES_AND_BACKUPS = List.of(COMPUTE_INSTANCE, BARE_METAL, BACKUP);
    private static final List<ResourceKind> SNAPSHOTS = List.of(SNAPSHOT, VOLUME_SNAPSHOT);
    private static final List<ResourceKind> STORAGE =
            List.of(VOLUME, OBJECT_STORAGE, FILE_SYSTEM, CONTAINER_REGISTRY, SNAPSHOT, VOLUME_SNAPSHOT);
    private static final List<ResourceKind> NETWORK = List.of(IP_ADDRESS, LOAD_BALANCER, NAT_GATEWAY, CDN_ZONE);

    private final Inventory inventory;

    Summarizer(Inventory inventory) {
        this.inventory = inventory;
    }

    CostSummary summarize(List<Recommendation> recommendations) {
        MonthlyPrices prices = prices();
        return new CostSummary(counts(), prices, waste(prices, recommendations));
    }

    private MachineCounts counts() {
        return new MachineCounts(
                inventory.count(Machine.class, INSTANCES, machine -> true),
                inventory.count(Machine.class, INSTANCES, in(ResourceState.RUNNING)),
                inventory.count(Machine.class, INSTANCES, in(ResourceState.STOPPED)),
                inventory.count(Machine.class, List.of(BARE_METAL), machine -> true),
                inventory.knowsAccelerators()
                        ? inventory.count(Machine.class, MACHINES, Machine::isGpu)
                        : OptionalInt.empty(),
                inventory.count(
                        Machine.class,
                        MACHINES,
                        machine -> machine.price().monthlyCost().isEmpty()));
    }

    private MonthlyPrices prices() {
        Optional<Estimate> compute = machines(machine -> true);
        Optional<Estimate> gpu = split(Machine::isGpu);
        List<Part> unread = inventory.unread(PartsOfKinds.kinds());
        Estimate known = inventory.cost();
        return new MonthlyPrices(
                compute,
                gpu,
                split(machine -> !machine.isGpu()),
                share(gpu, compute),
                inventory.cost(CloudResource.class, STORAGE, MonthlyPrice::of),
                inventory.cost(CloudResource.class, SNAPSHOTS, MonthlyPrice::of),
                inventory.cost(CloudResource.class, NETWORK, MonthlyPrice::of),
                inventory.cost(CloudResource.class, MACHINES_AND_BACKUPS, Summarizer::backups),
                unread.isEmpty() ? Optional.of(known) : Optional.empty(),
                known,
                unread);
    }

    private WasteFigures waste(MonthlyPrices prices, List<Recommendation> recommendations) {
        Optional<Estimate> idle = machines(Machine::isStoppedButBilled);
        Estimate savings = inventory.orZero(savings(recommendations));
        return new WasteFigures(
                inventory.count(Machine.class, INSTANCES, Machine::isStoppedButBilled),
                idle,
                share(idle, prices.compute()),
                inventory.count(Volume.class, List.of(VOLUME), Summarizer::isUnattached),
                inventory.cost(Volume.class, List.of(VOLUME), Summarizer::unattached),
                savings,
                share(Optional.of(savings), prices.total()),
                calledIdle(recommendations));
    }

    private OptionalInt calledIdle(List<Recommendation> recommendations) {
        Set<ResourceRef> idle = recommendations.stream()
                .map(Recommendation::finding)
                .filter(finding -> MachineViews.IDLE.contains(Judged.claim(finding.rule())))
                .flatMap(finding -> finding.resources().stream())
                .filter(thing -> MACHINES.contains(thing.kind()))
                .collect(Collectors.toSet());
        return idle.isEmpty() && !inventory.knowsUse() ? OptionalInt.empty() : OptionalInt.of(idle.size());
    }

    /** Machines told apart by their accelerators. */
    private Optional<Estimate> split(Predicate<Machine> which) {
        return inventory.knowsAccelerators() ? machines(which) : Optional.empty();
    }

    private Optional<Estimate> machines(Predicate<Machine> which) {
        return inventory.cost(
                Machine.class,
                MACHINES,
                machine -> which.test(machine) ? MonthlyPrice.ofItself(machine) : Stream.empty());
    }

    private static Stream<Price> backups(CloudResource resource) {
        return resource.kind().equals(BACKUP)
                ? MonthlyPrice.of(resource)
                : MonthlyPrice.ofSurcharge(resource, Surcharge.BACKUPS);
    }

    private static Stream<Price> unattached(Volume volume) {
        return isUnattached(volume) ? MonthlyPrice.of(volume) : Stream.empty();
    }

    private static boolean isUnattached(Volume volume) {
        return volume.attachment().isUnattached();
    }

    private static Estimate savings(List<Recommendation> recommendations) {
        List<Recommendation> counting =
                recommendations.stream().filter(one -> !one.yields()).toList();
        List<Money> known =
                counting.stream().flatMap(one -> one.saving().stream()).toList();
        return new Estimate(Amounts.sum(known), known.size(), counting.size() - known.size());
    }

    private static Predicate<Machine> in(ResourceState state) {
        return machine -> machine.state() == state;
    }

    private static Optional<BigDecimal> share(Optional<Estimate> part, Optional<Estimate> whole) {
        return part.flatMap(some -> whole.flatMap(all -> Shares.of(some, all)));
    }
}
