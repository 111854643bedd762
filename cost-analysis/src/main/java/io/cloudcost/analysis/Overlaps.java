package io.cloudcost.analysis;

import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Saving;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Estimate;
import io.cloudcost.model.Money;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.ResourceRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sees to it that no resource's money is saved twice. The findings are taken by saving, the largest first; one that touches
 * a resource whose money is already saved yields. What counts is never more than the resources cost, where that is known.
 */
final class Overlaps {

    /** Amounts of different currencies cannot be compared, so that each currency is settled on its own. */
    private static final Comparator<Finding> BEST_FIRST = Comparator.comparing((Finding finding) ->
                    finding.savings().map(saving -> saving.monthly().currency()).orElse(""))
            .thenComparing(Overlaps::amount, Comparator.reverseOrder())
            .thenComparing(Finding::confidence, Comparator.reverseOrder())
            .thenComparing(Finding::priority)
            .thenComparing(Finding::id);

    private static final Comparator<Recommendation> MOST_COUNTED_FIRST = Comparator.comparing(Recommendation::yields)
            .thenComparing(Overlaps::counted, Comparator.reverseOrder())
            .thenComparing(recommendation -> recommendation.finding().priority())
            .thenComparing(recommendation -> recommendation.finding().id());

    private final Map<ResourceRef, CloudResource> resources = new HashMap<>();
    private final Map<ResourceRef, String> saved = new HashMap<>();

    Overlaps(List<CloudResource> inventory) {
        inventory.forEach(resource -> resources.put(resource.ref(), resource));
    }

    List<Recommendation> resolve(List<Finding> findings) {
        List<Recommendation> recommendations = new ArrayList<>();
        findings.stream().sorted(BEST_FIRST).map(this::resolve).forEach(recommendations::add);
        recommendations.sort(MOST_COUNTED_FIRST);
        return recommendations;
    }

    private Recommendation resolve(Finding finding) {
        if (finding.savings().isEmpty()) {
            return new Recommendation(finding, Optional.empty(), List.of());
        }
        List<String> better = finding.resources().stream()
                .map(saved::get)
                .filter(id -> id != null)
                .distinct()
                .sorted()
                .toList();
        if (!better.isEmpty()) {
            return new Recommendation(finding, Optional.empty(), better);
        }
        finding.resources().forEach(resource -> saved.put(resource, finding.id()));
        return new Recommendation(finding, finding.savings().flatMap(saving -> capped(saving, finding)), List.of());
    }

    private Optional<Money> capped(Saving saving, Finding finding) {
        Money claimed = saving.monthly();
        Optional<Money> most = cost(finding, claimed.currency());
        Money counted = most.filter(cost -> cost.compareTo(claimed) < 0).orElse(claimed);
        return Optional.of(counted).filter(Money::isPositive);
    }

    /** What the resources cost together; empty unless the prices of all of them are known in this currency. */
    private Optional<Money> cost(Finding finding, String currency) {
        Set<ResourceRef> touched = Set.copyOf(finding.resources());
        if (!resources.keySet().containsAll(touched)) {
            return Optional.empty();
        }
        Estimate sum = MonthlyPrice.sum(touched.stream().map(resources::get), MonthlyPrice::of);
        return Optional.of(sum.total().plus(Money.zero(currency)))
                .filter(total -> sum.isComplete())
                .flatMap(Amounts::single);
    }

    private static BigDecimal amount(Finding finding) {
        return finding.savings().map(saving -> saving.monthly().amount()).orElse(BigDecimal.ZERO);
    }

    private static BigDecimal counted(Recommendation recommendation) {
        return recommendation.saving().map(Money::amount).orElse(BigDecimal.ZERO);
    }
}
