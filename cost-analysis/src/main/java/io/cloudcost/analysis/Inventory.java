package io.cloudcost.analysis;

import io.cloudcost.model.Estimate;
import io.cloudcost.model.Money;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What exists, and what of it was read: figures over kinds of resources that are empty where a kind was not read. */
final class Inventory {

    private final CostSnapshot snapshot;
    private final Map<ResourceKind, List<CloudResource>> byKind;
    private final @Nullable String currency;

    Inventory(CostSnapshot snapshot) {
        this.snapshot = snapshot;
        this.byKind = snapshot.resources().stream().collect(Collectors.groupingBy(CloudResource::kind));
        this.currency = Currencies.only(snapshot).orElse(null);
    }

    /**
     * Whether it is known which machines have accelerators. Where a part of its own tells what the plans are, that part must
     * have been read.
     */
    static boolean knowsAccelerators(CostSnapshot snapshot) {
        return isWhole(snapshot.part(Part.INSTANCE_TYPES));
    }

    /** {@link #knowsAccelerators(CostSnapshot)}. */
    boolean knowsAccelerators() {
        return knowsAccelerators(snapshot);
    }

    /** Whether it was read how much things are used. */
    boolean knowsUse() {
        return snapshot.part(Part.UTILIZATION) == PartStatus.READ;
    }

    /** How many there are of these kinds; empty unless all the kinds were read. */
    <R extends CloudResource> OptionalInt count(Class<R> type, Collection<ResourceKind> kinds, Predicate<R> which) {
        return unread(kinds).isEmpty()
                ? OptionalInt.of((int) of(type, kinds).filter(which).count())
                : OptionalInt.empty();
    }

    /** What those of these kinds cost; empty unless all the kinds were read. */
    <R extends CloudResource> Optional<Estimate> cost(
            Class<R> type, Collection<ResourceKind> kinds, Function<R, Stream<Price>> prices) {
        return unread(kinds).isEmpty()
                ? Optional.of(orZero(MonthlyPrice.sum(of(type, kinds), prices)))
                : Optional.empty();
    }

    /** What everything that was read costs. */
    Estimate cost() {
        return orZero(MonthlyPrice.sum(snapshot.resources().stream(), MonthlyPrice::of));
    }

    /** The sum of nothing at all is zero in the account's currency, if it has only one. */
    Estimate orZero(Estimate sum) {
        return sum.equals(Estimate.NONE) && currency != null
                ? new Estimate(sum.total().plus(Money.zero(currency)), 0, 0)
                : sum;
    }

    /** Parts that hold these kinds and were not read whole; what a provider does not have needs no reading. */
    List<Part> unread(Collection<ResourceKind> kinds) {
        return kinds.stream()
                .map(PartsOfKinds::partOf)
                .flatMap(Optional::stream)
                .filter(part -> !isWhole(snapshot.part(part)))
                .distinct()
                .sorted()
                .toList();
    }

    private <R extends CloudResource> Stream<R> of(Class<R> type, Collection<ResourceKind> kinds) {
        return kinds.stream()
                .flatMap(kind -> byKind.getOrDefault(kind, List.of()).stream())
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static boolean isWhole(PartStatus status) {
        return status == PartStatus.READ || status == PartStatus.NOT_OFFERED;
    }
}
