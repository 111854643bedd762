package io.cloudcost.vultr.internal;

import io.cloudcost.ResponseException;
import io.cloudcost.snapshot.Account;
import io.cloudcost.snapshot.CatalogPrice;
import io.cloudcost.spi.CollectorSpec;
import io.cloudcost.vultr.internal.api.VultrApi;
import io.cloudcost.vultr.internal.api.WireAccount;
import io.cloudcost.vultr.internal.api.WirePlan;
import io.cloudcost.vultr.internal.api.WireTier;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What single calls need to make the model's types: the account and the price lists, each read once when first needed. */
final class Lookups {

    private static final String PLANS = "/plans";
    private static final String METAL_PLANS = "/plans-metal";
    private static final MachinePrices NO_PRICES = MachinePrices.none(PLANS, "prices were not asked for");

    private final CollectorSpec spec;
    private final VultrApi api;
    private final Notes notes = new Notes();
    private final Shared shared = new Shared();
    private final Once<Account> account = new Once<>(this::readAccount);
    private final Once<List<WirePlan>> plans = new Once<>(this::readPlans);
    private final Once<List<WirePlan>> metalPlans = new Once<>(this::readMetalPlans);
    private final Once<DatabasePrices> databasePrices = new Once<>(this::readDatabasePrices);
    private final Once<TierPrices> tierPrices = new Once<>(this::readTierPrices);

    Lookups(CollectorSpec spec, VultrApi api) {
        this.spec = spec;
        this.api = api;
    }

    Account readAccount() {
        WireAccount wire = api.account().account();
        if (wire == null) {
            throw new ResponseException("The answer to /account holds no account; try again later.", "$.account", null);
        }
        return Accounts.of(wire, spec.accountId(), notes);
    }

    Account account() {
        return spec.accountId().map(Account::of).orElseGet(account::get);
    }

    /** Enough for all but machines. */
    Mapping mapping() {
        return new Mapping(account(), NO_PRICES, NO_PRICES, Map.of(), shared, notes);
    }

    Mapping instanceMapping() {
        return new Mapping(account(), MachinePrices.of(PLANS, plans.get()), NO_PRICES, Map.of(), shared, notes);
    }

    Mapping metalMapping() {
        return new Mapping(
                account(), NO_PRICES, MachinePrices.of(METAL_PLANS, metalPlans.get()), Map.of(), shared, notes);
    }

    DatabasePrices databasePrices() {
        return databasePrices.get();
    }

    /** The list is only read where the object storage's own class has no price. */
    TierPrices tierPrices(@Nullable WireTier tier) {
        return TierPrices.needsList(tier) ? tierPrices.get() : TierPrices.NONE;
    }

    List<CatalogPrice> catalogue() {
        return Stream.concat(
                        CatalogSlice.instances(plans.get(), MachinePrices.of(PLANS, plans.get()), shared).stream(),
                        CatalogSlice.metals(metalPlans.get(), MachinePrices.of(METAL_PLANS, metalPlans.get()), shared)
                                .stream())
                .toList();
    }

    Notes notes() {
        return notes;
    }

    private List<WirePlan> readPlans() {
        PageCall<WirePlan> call = api::plans;
        return call.pages(PLANS).toList();
    }

    private List<WirePlan> readMetalPlans() {
        PageCall<WirePlan> call = api::metalPlans;
        return call.pages(METAL_PLANS).toList();
    }

    private DatabasePrices readDatabasePrices() {
        return DatabasePrices.of(PageCall.rows(api.databasePlans(), "/databases/plans"));
    }

    private TierPrices readTierPrices() {
        return new TierPrices(PageCall.rows(api.tiers(), "/object-storage/tiers"));
    }
}
