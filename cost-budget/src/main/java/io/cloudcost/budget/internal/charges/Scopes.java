package io.cloudcost.budget.internal.charges;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetScope;
import io.cloudcost.focus.Dimension;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostFilter;
import io.cloudcost.store.StoredCoverage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which charges a budget is about.
 *
 * @param byBudget what the caller says of budgets by their names
 * @param byProvider what the caller says of providers by their ids
 */
record Scopes(Map<String, CostFilter> byBudget, Map<String, CostFilter> byProvider) {

    Scopes {
        byBudget = Map.copyOf(byBudget);
        byProvider = Map.copyOf(byProvider);
    }

    /** The charges. @throws ConfigurationException if nobody says which */
    CostFilter filter(Budget budget, List<StoredCoverage> units) {
        Optional<CostFilter> told = told(budget);
        if (told.isPresent()) {
            return told.get();
        }
        String value = budget.scope().value();
        return switch (budget.scope().kind()) {
            case EVERYTHING -> CostFilter.all();
            case TAG -> tag(value);
            case PROVIDER -> provider(value, units);
            case TEAM, PROJECT, NAMED ->
                throw new ConfigurationException("No charge says whether it is of " + budget.scope()
                        + ": say which charges the budget " + budget.name()
                        + " is about when you set it (charges(…), --charges).");
        };
    }

    /** What somebody said of this budget: whoever asks, else whoever set it. */
    private Optional<CostFilter> told(Budget budget) {
        return Optional.ofNullable(byBudget.get(budget.name())).or(() -> Optional.ofNullable(budget.charges()));
    }

    /** Whether these may be some of its providers' charges only, so that not each job's are among them. */
    boolean isPart(Budget budget) {
        BudgetScope scope = budget.scope();
        return told(budget).isPresent()
                || scope.kind() == BudgetScope.Kind.TAG
                || (scope.kind() == BudgetScope.Kind.PROVIDER && byProvider.containsKey(scope.value()));
    }

    /** @throws ConfigurationException if charges of an account are named of which none are held: their bill would look like 0 */
    void checkHeld(Budget budget, List<StoredCoverage> all) {
        Set<String> held =
                ofScope(budget, all).stream().map(it -> it.source().account()).collect(Collectors.toSet());
        told(budget).flatMap(Scopes::accounts).orElse(Set.of()).stream()
                .filter(account -> !held.contains(account))
                .sorted()
                .findFirst()
                .ifPresent(account -> {
                    throw new ConfigurationException("Of account " + account
                            + " no charges are held: collect or import them, or name another account for the budget "
                            + budget.name() + ".");
                });
    }

    /** What must be complete for that: where what was said names billing accounts, these alone. */
    List<StoredCoverage> units(Budget budget, List<StoredCoverage> units) {
        Optional<Set<String>> accounts = told(budget).flatMap(Scopes::accounts);
        return ofScope(budget, units).stream()
                .filter(it -> accounts.isEmpty()
                        || accounts.get().contains(it.source().account()))
                .toList();
    }

    private static Optional<Set<String>> accounts(CostFilter charges) {
        if (charges instanceof CostFilter.And and) {
            return and.filters().stream().flatMap(it -> accounts(it).stream()).reduce(Scopes::common);
        }
        return charges instanceof CostFilter.In in && in.dimension().equals(Accounts.ACCOUNT)
                ? Optional.of(in.values())
                : Optional.empty();
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).collect(Collectors.toUnmodifiableSet());
    }

    private static List<StoredCoverage> ofScope(Budget budget, List<StoredCoverage> units) {
        return switch (budget.scope().kind()) {
            case PROVIDER ->
                units.stream()
                        .filter(it ->
                                it.source().provider().equals(budget.scope().value()))
                        .toList();
            default -> units;
        };
    }

    /** Whose charges a bill of that time can hold; an account that was left out since had charges, too. */
    Set<String> providers(Budget budget, List<StoredCoverage> all, Period time) {
        return units(budget, all).stream()
                .filter(it -> it.coverage().billingPeriod().overlaps(time))
                .map(it -> it.source().provider())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static CostFilter tag(String keyAndValue) {
        int equals = keyAndValue.indexOf('=');
        return CostFilter.equal(Dimension.tag(keyAndValue.substring(0, equals)), keyAndValue.substring(equals + 1));
    }

    private CostFilter provider(String provider, List<StoredCoverage> units) {
        CostFilter told = byProvider.get(provider);
        if (told != null) {
            return told;
        }
        Accounts accounts = Accounts.of(provider, units);
        if (accounts.own().isEmpty()) {
            throw new ConfigurationException("There are no charges of " + provider + ".");
        }
        if (!accounts.tell()) {
            throw new ConfigurationException("Accounts of several providers have one id, " + accounts.own()
                    + ": tell which charges are of " + provider + ".");
        }
        return accounts.others().isEmpty() ? CostFilter.all() : accounts.its();
    }

    /** Charges of which nobody knows whether they are the budget's: there must be none. */
    Optional<CostFilter> doubtful(Budget budget, List<StoredCoverage> units) {
        String provider = budget.scope().value();
        boolean byAccount = budget.scope().kind() == BudgetScope.Kind.PROVIDER
                && told(budget).isEmpty()
                && !byProvider.containsKey(provider);
        Accounts accounts = Accounts.of(provider, units);
        return byAccount && !accounts.others().isEmpty() ? Optional.of(accounts.nobodys()) : Optional.empty();
    }
}
