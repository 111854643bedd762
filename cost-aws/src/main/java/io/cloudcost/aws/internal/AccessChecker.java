package io.cloudcost.aws.internal;

import io.cloudcost.AccessCheck;
import io.cloudcost.CollectRequest;
import io.cloudcost.aws.internal.sdk.AwsAccess;
import io.cloudcost.aws.internal.sdk.AwsIdentity;
import io.cloudcost.aws.internal.sdk.CostProbe;
import io.cloudcost.aws.internal.sdk.Inventory;
import io.cloudcost.aws.internal.sdk.MetricProbe;
import io.cloudcost.aws.internal.sdk.PriceList;
import io.cloudcost.aws.model.AwsParts;
import io.cloudcost.aws.model.AwsSettings;
import io.cloudcost.aws.model.ExtraParts;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.Source;
import io.cloudcost.spi.CollectRun;
import io.cloudcost.spi.CollectorSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** Tries every part without a call that costs money. */
public final class AccessChecker {

    private static final int PARALLELISM = 8;

    private final CollectorSpec spec;

    public AccessChecker(CollectorSpec spec) {
        this.spec = spec;
    }

    /** Which parts the credentials may read. */
    public AccessCheck check() {
        CollectRequest request =
                CollectRequest.builder().timeout(Duration.ofMinutes(1)).build();
        try (CollectRun run = new CollectRun(AwsIds.PROVIDER, spec, request, PARALLELISM);
                // A request that is refused is not charged, and these are made to be refused.
                AwsAccess access = new AwsAccess(spec, run.stats(), (call, price) -> {}, run::left)) {
            Session session = new Session(spec, request, run, access, new Outlet(null));
            probe(session);
            run.await();
            return result(session);
        }
    }

    private static void probe(Session session) {
        CostProbe costs = new CostProbe(session.access);
        Inventory inventory = Inventory.probing(session.access);
        session.run.part(Part.ACCOUNT, true, session.identity::read);
        Stream.of(
                        AwsParts.COST_AND_USAGE,
                        AwsParts.COST_BY_REGION,
                        AwsParts.RECORD_TYPES,
                        ExtraParts.COST_BY_ACCOUNT,
                        ExtraParts.COST_BY_INSTANCE_TYPE,
                        ExtraParts.COST_BY_TAG,
                        ExtraParts.COST_BY_CATEGORY)
                .forEach(part -> session.run.part(part, true, costs::costAndUsage));
        session.run.part(ExtraParts.COST_BY_RESOURCE, true, costs::resources);
        session.run.part(AwsParts.FORECAST, true, costs::forecast);
        session.run.part(AwsParts.SAVINGS_PLANS_UTILIZATION, true, costs::savingsPlans);
        session.run.part(AwsParts.RESERVATION_UTILIZATION, true, costs::reservations);
        session.run.part(ExtraParts.SAVINGS_PLANS_COVERAGE, true, costs::planCoverage);
        session.run.part(ExtraParts.RESERVATION_COVERAGE, true, costs::reservationCoverage);
        session.run.part(AwsParts.REGIONS, true, inventory::regions);
        session.run.part(Part.PRICES, true, new PriceList(session.access)::probe);
        session.run.part(Part.UTILIZATION, true, () -> new MetricProbe(session.access).metrics(region(session.spec)));
        new Probes(session, inventory, region(session.spec)).all();
    }

    private static String region(CollectorSpec spec) {
        return AwsSettings.words(spec.get(AwsSettings.REGIONS).orElse(null)).stream()
                .findFirst()
                .orElse(Inventory.HOME);
    }

    private AccessCheck result(Session session) {
        Instant now = spec.clock().instant();
        String id = session.identity.known().map(known -> known.id()).orElse(AwsIds.UNIDENTIFIED);
        CostSnapshot tried = session.run
                .finish(CostSnapshot.builder(new Source(AwsIds.PROVIDER, id), Period.monthOf(now), now))
                .build();
        return AccessCheck.of(
                AwsIds.PROVIDER,
                AwsAccess.endpoint(spec, AwsSettings.ENDPOINT).orElse("AWS's own, by service and region"),
                AwsIdentity.masked(spec)
                        + session.identity.caller().map(arn -> ", " + arn).orElse(""),
                session.identity.known().orElse(null),
                tried);
    }
}
