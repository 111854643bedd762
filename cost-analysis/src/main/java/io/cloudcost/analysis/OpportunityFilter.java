package io.cloudcost.analysis;

import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which findings to look at. Asked of the report of what a store holds ({@code CostAnalysis.of(store.latest(source).orElseThrow()).report()})
 * it answers from what was collected last, and by today's thresholds.
 *
 * @param rule what the rule's id begins with, for example {@code aws.ec2}; empty for all
 * @param service what the rule is about, for example {@code ec2} of {@code aws.ec2.idle}, in any case of letters; empty for all
 * @param priority the least urgent that counts
 * @param minSavings what a rule must be known to save a month with all of its findings that are asked for, nothing counted twice, in the
 *     account's currency: a hundred small savings of one kind are one opportunity; empty for any
 */
public record OpportunityFilter(
        String rule, Optional<String> service, Priority priority, Optional<BigDecimal> minSavings) {

    /** All of them. */
    public static OpportunityFilter all() {
        return new OpportunityFilter("", Optional.empty(), Priority.INFO, Optional.empty());
    }

    /** Only about this service. */
    public OpportunityFilter ofService(String name) {
        return new OpportunityFilter(rule, Optional.of(name), priority, minSavings);
    }

    /** Only this urgent, or more. */
    public OpportunityFilter atLeast(Priority least) {
        return new OpportunityFilter(rule, service, least, minSavings);
    }

    /** Only rules that save so much a month. */
    public OpportunityFilter saving(BigDecimal least) {
        return new OpportunityFilter(rule, service, priority, Optional.of(least));
    }

    /**
     * The findings that are asked for, with what of their savings counts, in the report's order; {@link Opportunity#of} sums them by
     * rule. Of several accounts together: {@link AccountOpportunities}.
     */
    public List<Recommendation> of(CostReport report) {
        return AccountOpportunities.of(List.of(report), this).of(report);
    }

    /** Those that are asked for, whatever they save. */
    List<Recommendation> asked(CostReport report) {
        return report.recommendations().stream()
                .filter(advice -> isAskedFor(advice.finding()))
                .toList();
    }

    private boolean isAskedFor(Finding finding) {
        return finding.rule().startsWith(rule)
                && finding.priority().compareTo(priority) <= 0
                && service.filter(name -> !finding.service().equalsIgnoreCase(name))
                        .isEmpty();
    }

    /** The rules that save enough with all of these. */
    Set<String> worth(List<Recommendation> asked) {
        return Opportunity.of(asked).stream()
                .filter(this::isWorthIt)
                .map(Opportunity::rule)
                .collect(Collectors.toSet());
    }

    private boolean isWorthIt(Opportunity opportunity) {
        return minSavings.isEmpty()
                || opportunity.saving().total().list().stream()
                        .anyMatch(saving -> saving.amount().compareTo(minSavings.orElseThrow()) >= 0);
    }
}
