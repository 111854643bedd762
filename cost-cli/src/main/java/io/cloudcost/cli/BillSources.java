package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.CostCollectors;
import io.cloudcost.CostException;
import io.cloudcost.StoreException;
import io.cloudcost.budget.BudgetGate;
import io.cloudcost.monitor.metrics.CostMetrics;
import io.cloudcost.spi.ActualCostSource;
import io.cloudcost.spi.CollectorProvider;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.StateStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who is asked what jobs cost: the charges of the store first, which is free, and then the providers' bills. */
final class BillSources {

    private final World world;
    private final Environment environment;
    private final StateStore state;
    private final BudgetConfig config;
    private final @Nullable CostMetrics metrics;
    private final ProviderOptions account = new ProviderOptions();
    private final List<ActualCostSource> sources = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * Nobody yet.
     *
     * @param endpoint of the one provider that is asked; null for the usual ones
     * @param metrics that tell what questions cost; null where there are none
     */
    BillSources(
            World world,
            Environment environment,
            StateStore state,
            BudgetConfig config,
            @Nullable String endpoint,
            @Nullable CostMetrics metrics) {
        this.metrics = metrics;
        this.world = world;
        this.environment = environment;
        this.state = state;
        this.config = config;
        account.endpoint = endpoint;
    }

    List<ActualCostSource> sources() {
        return sources;
    }

    /** Providers that could not be asked, and why. */
    List<String> notes() {
        return notes;
    }

    /**
     * Adds those of these providers, or of all.
     *
     * @param store the store, if there is one
     * @param storeMustBe whether it was asked for by name; else one that cannot be opened is noted, and bills alone are asked
     * @param strict whether one that was asked for by name must be there; else a word is enough
     */
    void add(
            Collection<String> providers,
            Optional<Supplier<CostStore>> store,
            boolean storeMustBe,
            BudgetGate gate,
            boolean strict) {
        Set<String> held = store.map(opened -> held(opened, storeMustBe)).orElse(Set.of());
        Set<String> asked = new TreeSet<>(providers.isEmpty() ? held : providers);
        asked.retainAll(held);
        store.ifPresent(opened -> asked.forEach(it -> sources.add(new StoreCharges(opened, gate, it))));
        for (String provider : providers.isEmpty() ? all() : List.copyOf(providers)) {
            addBill(provider, strict && !providers.isEmpty() && !asked.contains(provider));
        }
    }

    private Set<String> held(Supplier<CostStore> store, boolean mustBe) {
        try {
            return StoreCharges.providers(store);
        } catch (StoreException away) {
            if (mustBe) {
                throw away;
            }
            notes.add("The charges of the store are not asked: " + away.getMessage());
            return Set.of();
        }
    }

    private static List<String> all() {
        return CostCollectors.providers().stream()
                .map(CollectorProvider::id)
                .sorted()
                .toList();
    }

    private void addBill(String provider, boolean mustBe) {
        try {
            List<ActualCostSource> found =
                    account.actualCosts(provider, environment, world.clock(), state, config.providerSettings);
            found.forEach(bill -> sources.add(new PaidBill(bill, state, world.clock(), metrics)));
            if (found.isEmpty()) {
                notes.add(provider + ": its bill cannot be asked for single machines");
            }
        } catch (ConfigurationException wrong) {
            if (mustBe) {
                throw wrong;
            }
            notes.add(provider + ": " + wrong.getMessage());
        } catch (CostException failed) {
            notes.add(provider + ": " + failed.getMessage());
        }
    }
}
