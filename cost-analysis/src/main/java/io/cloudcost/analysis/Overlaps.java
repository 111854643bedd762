package io.cloudcost.analysis;

import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Saving;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Estimate;
import io.cloudcost.model.Money;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.ResourceKind;
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
 *
 * <p>Commitments make cheaper what is left when the rest is tidied up, so that they come last and count with what they save beyond what
 * was saved on things that commitments cover.
 */
final class Overlaps {

    /** Amounts of different currencies cannot be compared, so that each currency is settled on its own. */
    private static final Comparator<Finding> BEST_FIRST = Comparator.comparing(Overlaps::isCommitment)
            .thenComparing((Finding finding) ->
                    finding.savings().map(saving -> saving.monthly().currency()).orElse(""))
            .thenComparing(Overlaps::amount, Comparator.reverseOrder())
            .thenComparing(Finding::confidence, Comparator.reverseOrder())
            .thenComparing(Finding::priority)
            .thenComparing(Finding::id);

    private static final Comparator<Recommendation> MOST_COUNTED_FIRST = Comparator.comparing(Recommendation::yields)
            .thenComparing(Overlaps::counted, Comparator.reverseOrder())
            .thenComparing(recommendation -> recommendation.finding().priority())
            .thenComparing(recommendation -> recommendation.finding().id());

    /** What no commitment covers. */
    private static final Set<ResourceKind> NEVER_COVERED = Set.of(
            ResourceKind.COMMITMENT,
            ResourceKind.VOLUME,
            ResourceKind.SNAPSHOT,
            ResourceKind.VOLUME_SNAPSHOT,
            ResourceKind.BACKUP,
            ResourceKind.IP_ADDRESS,
            ResourceKind.LOAD_BALANCER,
            ResourceKind.NAT_GATEWAY,
            ResourceKind.OBJECT_STORAGE,
            ResourceKind.FILE_SYSTEM,
            ResourceKind.CONTAINER_REGISTRY,
            ResourceKind.CDN_ZONE);

    private final Map<ResourceRef, CloudResource> resources = new HashMap<>();
    private final Map<ResourceRef, String> saved = new HashMap<>();
    private Amounts savedOnCovered = Amounts.none();

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
        Optional<Money> counted = finding.savings().flatMap(saving -> counted(saving, finding));
        if (finding.resources().stream().noneMatch(each -> NEVER_COVERED.contains(each.kind()))) {
            savedOnCovered = counted.map(savedOnCovered::plus).orElse(savedOnCovered);
        }
        return new Recommendation(finding, counted, List.of());
    }

    private static boolean isCommitment(Finding finding) {
        return finding.resources().stream().allMatch(each -> each.kind().equals(ResourceKind.COMMITMENT));
    }

    private Optional<Money> counted(Saving saving, Finding finding) {
        return isCommitment(finding)
                ? savedOnCovered
                        .in(saving.monthly().currency())
                        .map(saving.monthly()::minus)
                        .or(() -> Optional.of(saving.monthly()))
                        .filter(Money::isPositive)
                : capped(saving, finding);
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
