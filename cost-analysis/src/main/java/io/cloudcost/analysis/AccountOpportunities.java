package io.cloudcost.analysis;

import io.cloudcost.resource.ResourceRef;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The findings of several accounts that are asked for, and what they come to together. An organisation's account may tell of its
 * members' things, too: where a member's own report has a finding about the thing, that one counts and the other is left out.
 */
public final class AccountOpportunities {

    private final List<CostReport> reports;
    private final IdentityHashMap<CostReport, List<Recommendation>> chosen = new IdentityHashMap<>();

    private AccountOpportunities(List<CostReport> reports) {
        this.reports = List.copyOf(reports);
    }

    /**
     * What the filter leaves; what a rule saves is held against {@link OpportunityFilter#minSavings} over all accounts together.
     *
     * @param reports one of each account
     */
    public static AccountOpportunities of(List<CostReport> reports, OpportunityFilter filter) {
        AccountOpportunities all = new AccountOpportunities(reports);
        Set<ResourceRef> own = reports.stream()
                .flatMap(report -> report.recommendations().stream()
                        .flatMap(advice -> advice.finding().resources().stream())
                        .filter(thing -> isOwn(thing, report)))
                .collect(Collectors.toSet());
        reports.forEach(report -> all.chosen.put(
                report,
                filter.asked(report).stream()
                        .filter(advice -> isCounted(advice, report, own))
                        .toList()));
        Set<String> worth = filter.worth(all.together());
        all.chosen.replaceAll((report, asked) -> asked.stream()
                .filter(advice -> worth.contains(advice.finding().rule()))
                .toList());
        return all;
    }

    private static boolean isOwn(ResourceRef thing, CostReport report) {
        return thing.account().equals(report.snapshot().source().account());
    }

    private static boolean isCounted(Recommendation advice, CostReport report, Set<ResourceRef> own) {
        return advice.finding().resources().stream().noneMatch(thing -> !isOwn(thing, report) && own.contains(thing));
    }

    /** Those of one of the reports, in its order; empty if it is none of them. */
    public List<Recommendation> of(CostReport report) {
        return chosen.getOrDefault(report, List.of());
    }

    /** By rule over all accounts, the largest saving first. */
    public List<Opportunity> opportunities() {
        return Opportunity.of(together());
    }

    private List<Recommendation> together() {
        return reports.stream().flatMap(report -> of(report).stream()).toList();
    }
}
