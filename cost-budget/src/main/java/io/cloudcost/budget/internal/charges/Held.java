package io.cloudcost.budget.internal.charges;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.spi.ActualCostRequest.Item;
import io.cloudcost.spi.Matched;
import io.cloudcost.store.StoredCoverage;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whether charges hold all of the time of an attempt. Where they end before it does, their sum is a part that looks like a cheap job,
 * and goes on saying so. What of one account is not there keeps nobody from being told of another's.
 *
 * @param units what is held of the provider; nothing if nobody tells
 * @param lag how late charges come
 */
record Held(List<StoredCoverage> units, Duration lag) {

    /** By what is held of the provider, or of all where none is named so. */
    static Held of(String provider, List<StoredCoverage> all, Duration lag) {
        List<StoredCoverage> own = all.stream()
                .filter(it -> it.source().provider().equals(provider))
                .toList();
        return new Held(own.isEmpty() ? all : own, lag);
    }

    /**
     * The account of which not all is there that an attempt may have been charged; empty if all is, or where nobody tells. Looked at are
     * the one that the attempt names and those whose charges were found for it; all where none names its resources.
     *
     * @param found what of charges was found for it
     */
    Optional<String> lacking(Item item, List<Share> found) {
        if (units.isEmpty()) {
            return Optional.empty();
        }
        Period time = new Period(item.start(), item.end().plusNanos(1));
        Set<String> accounts = accounts(item, found);
        List<StoredCoverage> touched = units.stream()
                .filter(it -> accounts.contains(it.source().account()))
                .filter(it -> it.coverage().billingPeriod().overlaps(time))
                .toList();
        Completeness.Until until = new Completeness(touched, lag).from(item.start());
        return touched.isEmpty() || until.time().isBefore(item.end()) ? Optional.of(until.account()) : Optional.empty();
    }

    /** What bears a job's tags may be in any account. */
    private Set<String> accounts(Item item, List<Share> found) {
        Set<String> known = units.stream().map(it -> it.source().account()).collect(Collectors.toSet());
        Set<String> named = found.stream()
                .map(share -> String.valueOf(share.line().text(FocusColumn.BILLING_ACCOUNT_ID)))
                .collect(Collectors.toCollection(HashSet::new));
        boolean isNamed = found.stream().anyMatch(share -> share.how() == Matched.BY_RESOURCE);
        String own = item.account();
        if (own != null && known.contains(own)) {
            named.add(own);
            isNamed = true;
        }
        return isNamed && known.containsAll(named) ? named : known;
    }

    /** Whether a charge does not change any more. One of a billing period of which nobody says that it is final may. */
    Predicate<Line> finals() {
        Map<Unit, Boolean> all = new HashMap<>();
        for (StoredCoverage unit : units) {
            boolean done = unit.coverage().complete() && unit.coverage().state() == PeriodState.FINAL;
            Period period = unit.coverage().billingPeriod();
            all.merge(new Unit(unit.source().account(), period), done, Boolean::logicalAnd);
            all.merge(new Unit("", period), done, Boolean::logicalAnd);
        }
        return line -> {
            String account = String.valueOf(line.text(FocusColumn.BILLING_ACCOUNT_ID));
            boolean ofAll = all.getOrDefault(new Unit("", line.billingPeriod()), false);
            return all.getOrDefault(new Unit(account, line.billingPeriod()), ofAll);
        };
    }

    /** @param account empty for all of them */
    private record Unit(String account, Period period) {}
}
