package io.cloudcost.budget.internal.charges;

import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.StoredCoverage;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Until when charges hold everything, by what is held of each account and billing period. What nobody tells is not held. */
final class Completeness {

    private final Map<String, List<StoredCoverage>> accounts;
    private final Duration lag;

    /** @param lag how late charges come */
    Completeness(List<StoredCoverage> units, Duration lag) {
        this.accounts = new TreeMap<>(units.stream().collect(Collectors.groupingBy(it -> name(it.source()))));
        this.lag = lag;
    }

    /** The account of which least is held from then on; of no account nothing is. */
    Until from(Instant start) {
        return accounts.entrySet().stream()
                .map(it -> new Until(it.getKey(), until(it.getValue(), start)))
                .min(Comparator.comparing(Until::time))
                .orElse(new Until("any account", start));
    }

    private Instant until(List<StoredCoverage> units, Instant start) {
        Instant reached = start;
        List<StoredCoverage> inOrder = units.stream()
                .sorted(Comparator.comparing(it -> it.coverage().billingPeriod()))
                .toList();
        for (StoredCoverage unit : inOrder) {
            if (unit.coverage().billingPeriod().contains(reached)) {
                Instant until = until(unit);
                reached = until.isAfter(reached) ? until : reached;
            }
        }
        return reached;
    }

    /** A period that still changes holds what was there when it was read, less what comes late. */
    private Instant until(StoredCoverage unit) {
        Instant end = unit.coverage().billingPeriod().end();
        if (!unit.coverage().complete()) {
            return Instant.MIN;
        }
        Instant sure = unit.readAt().minus(lag);
        return unit.coverage().state() == PeriodState.FINAL || sure.isAfter(end) ? end : sure;
    }

    private static String name(Source source) {
        return source.toString();
    }

    /**
     * How far an account goes.
     *
     * @param account the account's name, for people
     */
    record Until(String account, Instant time) {}
}
