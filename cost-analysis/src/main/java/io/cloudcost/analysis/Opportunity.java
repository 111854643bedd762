package io.cloudcost.analysis;

import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Estimate;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What all findings of one rule come to.
 *
 * @param rule its id, for example {@code aws.ec2.idle}
 * @param service what it is about, for example {@code ec2}
 * @param findings how many there are, at least one
 * @param saving per month, nothing counted twice: {@code priced} findings save a known amount, of {@code unpriced} ones it is
 *     unknown; those that yield to others are in neither
 * @param confidence 0 to 1: that of the least sure finding
 * @param priority that of the most urgent finding
 */
public record Opportunity(
        String rule, String service, int findings, Estimate saving, BigDecimal confidence, Priority priority) {

    private static final Comparator<Opportunity> BEST_FIRST = Comparator.comparing(Opportunity::most)
            .reversed()
            .thenComparing(Opportunity::priority)
            .thenComparing(Opportunity::rule);

    /** By rule, the largest saving first; of several currencies the largest amount counts. */
    public static List<Opportunity> of(List<Recommendation> recommendations) {
        return recommendations.stream()
                .collect(Collectors.groupingBy(each -> each.finding().rule(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Opportunity::ofRule)
                .sorted(BEST_FIRST)
                .toList();
    }

    private static Opportunity ofRule(List<Recommendation> same) {
        Finding first = same.get(0).finding();
        List<Recommendation> counting =
                same.stream().filter(each -> !each.yields()).toList();
        List<Money> known =
                counting.stream().flatMap(each -> each.saving().stream()).toList();
        return new Opportunity(
                first.rule(),
                first.service(),
                same.size(),
                new Estimate(Amounts.sum(known), known.size(), counting.size() - known.size()),
                same.stream()
                        .map(each -> each.finding().confidence())
                        .reduce(BigDecimal::min)
                        .orElseThrow(),
                same.stream()
                        .map(each -> each.finding().priority())
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private BigDecimal most() {
        return saving.total().list().stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::max);
    }
}
