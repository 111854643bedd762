package io.cloudcost.cli;

import io.cloudcost.budget.spi.MachineAccounts;
import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.query.CostFilter;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostRow;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.CostStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In whose bill machines are, by what the store knows of them: the inventories of its accounts, and charges that name machines. */
final class StoreAccounts implements MachineAccounts {

    private final Supplier<CostStore> store;
    private final Set<String> asked;
    private final Map<String, Map<String, String>> inventories = new HashMap<>();

    /** @param asked the accounts of which each has a bill that can be asked */
    StoreAccounts(Supplier<CostStore> store, Set<String> asked) {
        this.store = store;
        this.asked = Set.copyOf(asked);
    }

    @Override
    public synchronized Map<String, String> of(String provider, Collection<String> resourceIds) {
        try (CostStore opened = store.get()) {
            Map<String, String> accounts = charged(opened, resourceIds);
            Map<String, String> inventory = inventories.computeIfAbsent(provider, it -> inventory(opened, it));
            for (String id : resourceIds) {
                best(inventory.get(id), accounts.get(id)).ifPresent(account -> accounts.put(id, account));
            }
            return accounts;
        }
    }

    private static Map<String, String> inventory(CostStore store, String provider) {
        Map<String, String> accounts = new HashMap<>();
        for (Source source : store.sources()) {
            if (source.provider().equals(provider)) {
                store.latest(source)
                        .ifPresent(seen -> seen.resources()
                                .forEach(it -> accounts.put(it.ref().id(), source.account())));
            }
        }
        return accounts;
    }

    /** The first of these whose bill can be asked, else the first that is known. */
    private Optional<String> best(@Nullable String one, @Nullable String other) {
        List<String> known = Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .toList();
        return known.stream()
                .filter(asked::contains)
                .findFirst()
                .or(() -> known.stream().findFirst());
    }

    /** The account of the charge itself, or the one that gets the invoice. */
    private Map<String, String> charged(CostStore store, Collection<String> resourceIds) {
        CostQuery query = CostQuery.builder()
                .metric(FocusColumn.BILLED_COST)
                .groupBy(FocusColumn.RESOURCE_ID, FocusColumn.BILLING_ACCOUNT_ID, FocusColumn.SUB_ACCOUNT_ID)
                .where(CostFilter.in(Dimension.of(FocusColumn.RESOURCE_ID), resourceIds))
                .build();
        Map<String, String> accounts = new HashMap<>();
        for (CostRow row : store.query(query).rows()) {
            best(text(row, FocusColumn.SUB_ACCOUNT_ID), text(row, FocusColumn.BILLING_ACCOUNT_ID))
                    .ifPresent(account -> accounts.put(text(row, FocusColumn.RESOURCE_ID), account));
        }
        return accounts;
    }

    private static @Nullable String text(CostRow row, FocusColumn column) {
        return row.group().get(Dimension.of(column));
    }
}
