package io.cloudcost.budget.internal.charges;

import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.query.CostFilter;
import io.cloudcost.store.StoredCoverage;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which charges are a provider's, by the account that each names.
 *
 * @param own the provider's
 * @param others those of other providers
 */
record Accounts(Set<String> own, Set<String> others) {

    static final Dimension ACCOUNT = Dimension.of(FocusColumn.BILLING_ACCOUNT_ID);

    /** By what is held. */
    static Accounts of(String provider, List<StoredCoverage> units) {
        return new Accounts(accounts(units, provider::equals), accounts(units, it -> !provider.equals(it)));
    }

    private static Set<String> accounts(List<StoredCoverage> units, Predicate<String> provider) {
        return units.stream()
                .filter(it -> provider.test(it.source().provider()))
                .map(it -> it.source().account())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the accounts' names tell whose a charge is. */
    boolean tell() {
        return !own.isEmpty() && own.stream().noneMatch(others::contains);
    }

    /** Charges of the provider's accounts alone. */
    CostFilter its() {
        return CostFilter.in(ACCOUNT, own);
    }

    /** Charges of which nobody knows a provider. */
    CostFilter nobodys() {
        return its().or(CostFilter.in(ACCOUNT, others)).negate();
    }

    /** All charges but those of other providers' accounts. */
    CostFilter notOthers() {
        return others.isEmpty() || !tell()
                ? CostFilter.all()
                : CostFilter.in(ACCOUNT, others).negate();
    }
}
