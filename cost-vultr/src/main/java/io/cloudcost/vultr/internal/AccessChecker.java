package io.cloudcost.vultr.internal;

import io.cloudcost.AccessCheck;
import io.cloudcost.CollectRequest;
import io.cloudcost.Credentials;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.Account;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.Source;
import io.cloudcost.spi.CollectRun;
import io.cloudcost.spi.CollectorSpec;
import io.cloudcost.vultr.internal.api.VultrApi;
import io.cloudcost.vultr.internal.api.WireAccount;
import io.cloudcost.vultr.model.VultrParts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Tries every part with the smallest call there is. */
public final class AccessChecker {

    private static final int PARALLELISM = 32;

    private final CollectorSpec spec;
    private final AtomicReference<@Nullable Account> account = new AtomicReference<>();

    public AccessChecker(CollectorSpec spec) {
        this.spec = spec;
    }

    /** Which parts the key may read. */
    public AccessCheck check() {
        CostSnapshot tried = tryAll();
        return AccessCheck.of(
                VultrIds.PROVIDER,
                VultrConnection.endpoint(spec),
                spec.credentials()
                        .map(credentials -> credentials.masked(Credentials.API_KEY))
                        .orElse("(none)"),
                account.get(),
                tried);
    }

    private CostSnapshot tryAll() {
        CollectRequest request =
                CollectRequest.builder().timeout(Duration.ofMinutes(1)).build();
        Instant now = Instant.now();
        try (CollectRun run = new CollectRun(VultrIds.PROVIDER, spec, request, PARALLELISM);
                VultrConnection connection =
                        VultrConnection.open(spec, new StatsObserver(run.stats()), now.plus(run.left()))) {
            probe(run, connection.api());
            run.await();
            String id = Optional.ofNullable(account.get()).map(Account::id).orElse(VultrIds.UNIDENTIFIED);
            return run.finish(CostSnapshot.builder(new Source(VultrIds.PROVIDER, id), Period.monthOf(now), now))
                    .build();
        }
    }

    private void probe(CollectRun run, VultrApi api) {
        run.part(Part.ACCOUNT, true, Rights.named(Part.ACCOUNT, () -> account(api)));
        one(run, VultrParts.BANDWIDTH, api::bandwidth);
        one(run, VultrParts.BILLING_HISTORY, () -> api.history(1, null));
        one(run, Part.INVOICES, () -> api.invoices(1, null));
        one(run, Part.PENDING_CHARGES, api::pendingCharges);
        one(run, Part.INSTANCES, () -> api.instances(1, null));
        one(run, Part.BARE_METALS, () -> api.bareMetals(1, null));
        one(run, Part.PRICES, () -> api.plans(1, null));
        one(run, Part.VOLUMES, () -> api.blocks(1, null));
        one(run, Part.VOLUME_SNAPSHOTS, () -> api.blockSnapshots(1, null));
        one(run, Part.SNAPSHOTS, () -> api.snapshots(1, null));
        one(run, Part.BACKUPS, () -> api.backups(1, null));
        one(run, Part.ADDRESSES, () -> api.reservedIps(1, null));
        one(run, Part.LOAD_BALANCERS, () -> api.loadBalancers(1, null));
        one(run, Part.DATABASES, () -> api.databases(1, null));
        one(run, Part.CLUSTERS, () -> api.clusters(1, null));
        one(run, Part.OBJECT_STORAGE, () -> api.objectStorages(1, null));
        one(run, Part.FILE_SYSTEMS, () -> api.fileSystems(1, null));
        one(run, Part.REGISTRIES, () -> api.registries(1, null));
        one(run, Part.NAT_GATEWAYS, () -> api.vpcs(1, null));
        one(run, Part.CDN_ZONES, () -> api.pullZones(1, null));
        one(run, Part.INFERENCE, () -> api.inference(1, null));
        one(run, VultrParts.SUB_ACCOUNTS, SubAccounts.optional(run, () -> api.subAccounts(1, null)));
    }

    private static void one(CollectRun run, Part part, CollectRun.Work call) {
        run.part(part, true, Rights.named(part, call));
    }

    private void account(VultrApi api) {
        WireAccount wire = api.account().account();
        account.set(wire == null ? null : Accounts.of(wire, spec.accountId(), new Notes()));
    }
}
