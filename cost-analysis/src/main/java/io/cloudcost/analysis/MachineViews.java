package io.cloudcost.analysis;

import io.cloudcost.finding.Finding;
import io.cloudcost.model.Estimate;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.snapshot.CostSnapshot;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts together what is known of each machine. */
final class MachineViews {

    /** The last words of the ids of rules that say so. */
    static final Set<String> IDLE = Set.of("idle", "stopped", "advised-stop", "advised-delete");

    private static final Set<String> UNDER_USED = Set.of("under-used", "resize", "advised-size");
    private static final Set<String> SPOT = Set.of("spot");

    private static final Comparator<MachineView> DEAREST_FIRST = Comparator.comparing((MachineView view) ->
                    view.cost().map(cost -> cost.amount().amount()).orElse(BigDecimal.ONE.negate()))
            .reversed()
            .thenComparing(view -> view.machine().ref());

    private final Map<ResourceRef, List<Recommendation>> advice = new HashMap<>();
    private final CostSnapshot snapshot;
    private final MachineCharges charges;
    private final RecentCosts recent;
    private final DiskOperations operations;
    private final Judged judged;

    MachineViews(CostSnapshot snapshot, List<Recommendation> recommendations, Judged judged) {
        this.snapshot = snapshot;
        this.charges = new MachineCharges(snapshot);
        this.recent = new RecentCosts(snapshot);
        this.operations = new DiskOperations(snapshot);
        this.judged = judged;
        for (Recommendation each : recommendations) {
            each.finding().resources().stream()
                    .distinct()
                    .forEach(resource -> advice.merge(
                            resource,
                            List.of(each),
                            (one, other) ->
                                    Stream.concat(one.stream(), other.stream()).toList()));
        }
    }

    /** The dearest first, those of unknown cost last. */
    List<MachineView> all() {
        return snapshot.resources(Machine.class).stream()
                .map(this::of)
                .sorted(DEAREST_FIRST)
                .toList();
    }

    private MachineView of(Machine machine) {
        List<Recommendation> about = advice.getOrDefault(machine.ref(), List.of());
        return new MachineView(
                machine,
                charges.of(machine).or(() -> recent.of(machine)).or(() -> byPrice(machine)),
                new MachineUse(Uses.cpu(machine), Uses.networkMb(machine), operations.of(machine)),
                is(IDLE, machine, about),
                is(UNDER_USED, machine, about),
                is(SPOT, machine, about),
                about);
    }

    private Optional<Boolean> is(Set<String> claims, Machine machine, List<Recommendation> about) {
        boolean claimed = about.stream()
                .map(Recommendation::finding)
                .map(Finding::rule)
                .anyMatch(rule -> claims.contains(Judged.claim(rule)));
        return claimed ? Optional.of(true) : judged.isFine(claims, machine) ? Optional.of(false) : Optional.empty();
    }

    /** What is certainly not billed in its state costs nothing, in the currency of its price. */
    private static Optional<MonthlyCost> byPrice(Machine machine) {
        Estimate sum = MonthlyPrice.sum(Stream.of(machine), MonthlyPrice::of);
        Optional<Money> amount = machine.info().billed() == Billed.NO
                ? machine.price().monthlyCost().map(price -> Money.zero(price.currency()))
                : sum.total().single().filter(total -> sum.isComplete());
        return amount.map(price -> new MonthlyCost(price, MonthlyCost.Basis.PRICES, Optional.empty()));
    }
}
