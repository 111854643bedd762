package io.cloudcost.simulator.focus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Sums per group and account, groups by number; what has no row takes no room. */
final class Grid {

    private final List<Account> accounts;
    private final @Nullable Sums[] sums;

    Grid(int groups, List<Account> accounts) {
        this.accounts = accounts;
        this.sums = new Sums[groups * accounts.size()];
    }

    void add(int group, Row row) {
        int index = group * accounts.size() + row.account;
        Sums found = sums[index];
        if (found == null) {
            found = new Sums();
            sums[index] = found;
        }
        found.add(row);
    }

    /** The groups that have rows; several numbers and accounts may make one key. */
    Map<FocusKey, FocusTotals> totals(IntFunction<List<@Nullable String>> name) {
        Map<FocusKey, FocusTotals> totals = new LinkedHashMap<>();
        for (int i = 0; i < sums.length; i++) {
            Sums found = sums[i];
            if (found != null) {
                String currency = accounts.get(i % accounts.size()).currency().code();
                FocusKey key = new FocusKey(name.apply(i / accounts.size()), currency);
                totals.merge(key, found.totals(), FocusTotals::plus);
            }
        }
        return totals;
    }
}
