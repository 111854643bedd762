package io.cloudcost.analysis;

import io.cloudcost.analysis.MonthlyCost.Basis;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the last whole month was billed for single resources, where the charges name them. */
final class MachineCharges {

    /** Ids that a provider made up: {@code i-0123456789abcdef0}, {@code vol-…}, a UUID. */
    private static final Pattern GENERATED =
            Pattern.compile("[a-z]+-[0-9a-f]{8,17}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Map<String, Amounts> byResource = new HashMap<>();
    private final Optional<Period> month;

    MachineCharges(CostSnapshot snapshot) {
        List<ChargeSet> whole = snapshot.speaking().stream()
                .filter(set -> set.coverage().complete())
                .filter(set -> !set.coverage().billingPeriod().end().isAfter(snapshot.collectedAt()))
                .toList();
        month = whole.stream().map(set -> set.coverage().billingPeriod()).max(Comparator.comparing(Period::end));
        Map<String, List<CostRecord>> records = whole.stream()
                .filter(set ->
                        month.filter(set.coverage().billingPeriod()::equals).isPresent())
                .flatMap(set -> set.charges().stream())
                .filter(charge -> charge.resource().id() != null)
                .collect(Collectors.groupingBy(
                        charge -> shortId(String.valueOf(charge.resource().id()))));
        records.forEach((id, charges) -> byResource.put(id, sum(charges)));
    }

    /**
     * Billing files name things by their id alone, or at the end of a longer name. What people named is told apart by the
     * longer name alone, since a table and a database may have the same name.
     */
    private static String shortId(String id) {
        String last = id.substring(id.lastIndexOf('/') + 1);
        return GENERATED.matcher(last).matches() ? last : id;
    }

    private static Amounts sum(List<CostRecord> charges) {
        boolean effective = charges.stream().allMatch(charge -> charge.costs().effective() != null);
        return charges.stream()
                .map(charge -> effective ? Objects.requireNonNull(charge.costs().effective()) : charge.billedCost())
                .collect(Amounts.summing());
    }

    /** Whether no charge names a resource. */
    boolean isEmpty() {
        return byResource.isEmpty();
    }

    /** Empty for a resource that was not there all of the month: its charges are less than a month's. */
    Optional<MonthlyCost> of(CloudResource machine) {
        return month.filter(period -> machine.info().created() != null
                        && !machine.info().created().isAfter(period.start()))
                .flatMap(period -> amount(machine).map(money -> new MonthlyCost(money, Basis.CHARGES, month)));
    }

    private Optional<Money> amount(CloudResource machine) {
        String id = machine.id();
        return GENERATED.matcher(id).matches()
                ? byResource.getOrDefault(id, Amounts.none()).single()
                : Optional.empty();
    }
}
