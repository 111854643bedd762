package io.cloudcost.analysis;

import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Origin;
import io.cloudcost.finding.Saving;
import io.cloudcost.model.Estimate;
import io.cloudcost.model.Money;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.snapshot.CostSnapshot;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds what rules say that is saved, by the catalogue's prices, against what the resources really cost, where charges name them. Where
 * they cost less, by discounts or commitments, less is saved in the same proportion. Where they cost more, the saving stays: what is
 * charged beyond the price, such as traffic, may go on. A provider's own advice knows its prices better than we do.
 */
final class ActualSavings {

    private final Map<ResourceRef, CloudResource> resources = new HashMap<>();
    private final MachineCharges charges;

    ActualSavings(CostSnapshot snapshot) {
        charges = new MachineCharges(snapshot);
        if (!charges.isEmpty()) {
            snapshot.resources().forEach(resource -> resources.put(resource.ref(), resource));
        }
    }

    Finding of(Finding finding) {
        return finding.origin() == Origin.PROVIDER || charges.isEmpty()
                ? finding
                : finding.savings().flatMap(saving -> scaled(finding, saving)).orElse(finding);
    }

    private Optional<Finding> scaled(Finding finding, Saving saving) {
        String currency = saving.monthly().currency();
        List<ResourceRef> touched = finding.resources().stream().distinct().toList();
        Optional<Money> charged = sum(touched.stream().map(this::charged).toList(), currency);
        Optional<Money> priced = sum(touched.stream().map(this::priced).toList(), currency);
        return charged.filter(actual ->
                        priced.filter(price -> actual.compareTo(price) < 0).isPresent())
                .map(actual -> with(finding, saving, actual, priced.orElseThrow()));
    }

    /** Empty unless all are known in this currency. */
    private static Optional<Money> sum(List<Optional<Money>> amounts, String currency) {
        return amounts.stream()
                        .allMatch(amount -> amount.filter(
                                        money -> money.currency().equals(currency))
                                .isPresent())
                ? Optional.of(amounts.stream().flatMap(Optional::stream).reduce(Money.zero(currency), Money::plus))
                : Optional.empty();
    }

    private Optional<Money> charged(ResourceRef ref) {
        return Optional.ofNullable(resources.get(ref)).flatMap(charges::of).map(MonthlyCost::amount);
    }

    private Optional<Money> priced(ResourceRef ref) {
        return Optional.ofNullable(resources.get(ref)).flatMap(resource -> {
            Estimate sum = MonthlyPrice.sum(Stream.of(resource), MonthlyPrice::of);
            return sum.total().single().filter(total -> sum.isComplete());
        });
    }

    private static Finding with(Finding finding, Saving saving, Money actual, Money price) {
        BigDecimal share = actual.amount().divide(price.amount(), MathContext.DECIMAL64);
        Money less = saving.monthly().times(share);
        List<Evidence> evidence = new ArrayList<>(finding.evidence());
        evidence.add(Evidence.of("charged_last_month", actual.toString(), price.toString()));
        return new Finding(
                finding.id(),
                finding.rule(),
                finding.title(),
                finding.resources(),
                evidence,
                finding.action(),
                less.isPositive()
                        ? new Saving(less, saving.method() + ", in proportion to what the last whole month was charged")
                        : null,
                finding.confidence(),
                finding.effort(),
                finding.risk(),
                finding.priority(),
                finding.origin());
    }
}
