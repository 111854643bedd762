package io.cloudcost.aws.internal;

import io.cloudcost.CollectRequest;
import io.cloudcost.CollectSink;
import io.cloudcost.aws.internal.sdk.AwsAccess;
import io.cloudcost.aws.internal.sdk.CloudWatch;
import io.cloudcost.aws.internal.sdk.CostExplorer;
import io.cloudcost.aws.internal.sdk.InstanceTypes;
import io.cloudcost.aws.internal.sdk.Inventory;
import io.cloudcost.aws.internal.sdk.SpotPrices;
import io.cloudcost.aws.internal.sdk.TagLists;
import io.cloudcost.aws.model.AdviceParts;
import io.cloudcost.aws.model.AwsParts;
import io.cloudcost.aws.model.ServiceParts;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.CostSnapshotBuilder;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.Source;
import io.cloudcost.spi.CollectRun;
import io.cloudcost.spi.CollectorSpec;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One collection from the first request to the snapshot. */
public final class AwsCollection {

    /** Every enabled region of most accounts at once. */
    private static final int PARALLELISM = 20;

    private final CollectorSpec spec;
    private final CollectRequest request;
    private final @Nullable CollectSink sink;

    /** @param sink takes resources and charges in batches; null to have them in the snapshot */
    public AwsCollection(CollectorSpec spec, CollectRequest request, @Nullable CollectSink sink) {
        this.spec = spec;
        this.request = request;
        this.sink = sink;
    }

    /** Reads everything that is asked for. */
    public CostSnapshot collect() {
        Instant began = spec.clock().instant();
        try (CollectRun run = new CollectRun(AwsIds.PROVIDER, spec, request, PARALLELISM);
                AwsAccess access = new AwsAccess(spec, run.stats(), run::pay, run::left)) {
            Readers readers = new Readers(new Session(spec, request, run, access, new Outlet(sink)));
            readers.start();
            run.settle();
            readers.goOn();
            run.await();
            readers.end();
            run.requireAnyOf(telling());
            return readers.snapshot(began);
        }
    }

    /** That credentials have a name and regions are enabled says nothing of what the account costs or holds. */
    private static Set<Part> telling() {
        Set<Part> own = new HashSet<>(AwsParts.all());
        own.remove(Part.ACCOUNT);
        own.remove(AwsParts.REGIONS);
        own.remove(Part.INSTANCE_TYPES);
        own.remove(AwsParts.SPOT_PRICES);
        own.remove(ServiceParts.TAGS);
        own.remove(Part.PRICES);
        return own;
    }

    /** Who reads what. */
    private static final class Readers {

        private final Session session;
        private final CostReader costs;
        private final Outlook outlook;
        private final AdviceReader advice;
        private final CommitmentReader commitments;
        private final InventoryReader inventory;
        private final TypeReader types;
        private final SpotReader spot;
        private final TagReader tags;
        private final UseReader use;
        private final ExtraReader extras;
        private final CoverageReader coverage;
        private final Chain paid;

        Readers(Session session) {
            this.session = session;
            CostExplorer explorer = new CostExplorer(session.access::costExplorer);
            costs = new CostReader(session, explorer);
            outlook = new Outlook(session, explorer);
            extras = new ExtraReader(session, explorer);
            coverage = new CoverageReader(session);
            advice = new AdviceReader(session, true);
            commitments = new CommitmentReader(session, true);
            inventory = new InventoryReader(session, Inventory.whole(session.access), regional());
            types = new TypeReader(session, new InstanceTypes(session.access));
            spot = new SpotReader(session, new SpotPrices(session.access, true));
            tags = new TagReader(session, new TagLists(session.access, true));
            use = new UseReader(session, new CloudWatch(session.access));
            paid = coverage.addTo(extras.addTo(basic()))
                    .then(AdviceParts.RIGHTSIZING, advice::readRightsizing)
                    .then(AdviceParts.PURCHASES, advice::readPurchases);
        }

        private Chain basic() {
            return new Chain(session)
                    .then(AwsParts.COST_AND_USAGE, costs::readByUsageType)
                    .then(AwsParts.COST_BY_REGION, costs::readByRegion)
                    .then(AwsParts.FORECAST, outlook::readForecast)
                    .then(AwsParts.SAVINGS_PLANS_UTILIZATION, outlook::readSavingsPlans)
                    .then(AwsParts.RESERVATION_UTILIZATION, outlook::readReservations)
                    .then(AwsParts.RECORD_TYPES, costs::readByRecordType);
        }

        private Map<Part, RegionLists.Reading> regional() {
            Map<Part, RegionLists.Reading> readings = new LinkedHashMap<>(advice.regional());
            readings.putAll(commitments.regional());
            return readings;
        }

        void start() {
            session.run.part(Part.ACCOUNT, true, session.identity::read);
            // Prices are looked up by whoever meets something that has one: there is no work of their own, and nobody
            // leads.
            session.run.follows(Part.PRICES, true, Part.PRICES);
            paid.start();
            advice.start();
            commitments.start();
            inventory.read();
        }

        /** What builds on the lists, and is paid after all else. */
        void goOn() {
            types.start();
            spot.start();
            tags.start();
            use.start();
        }

        void end() {
            paid.end();
            session.held.release(resource -> use.measured(tags.tagged(spot.priced(types.described(resource)))));
        }

        CostSnapshot snapshot(Instant began) {
            String account = session.identity.known().map(known -> known.id()).orElseGet(session.identity::id);
            if (account.equals(AwsIds.UNIDENTIFIED)) {
                session.issue(
                        IssueCode.AUTHENTICATION,
                        Part.ACCOUNT,
                        "The account could not be read, so that nobody knows whose data this is: it is called '"
                                + AwsIds.UNIDENTIFIED + "'. Set the account's id (accountId).");
            }
            CostSnapshotBuilder snapshot = CostSnapshot.builder(new Source(AwsIds.PROVIDER, account), period(), began)
                    .account(session.identity.known().orElse(null))
                    .chargeSets(costs.sets(extras))
                    .resources(session.outlet.keptResources())
                    .prices(session.prices.slice())
                    .advice(advice.advice())
                    .forecasts(outlook.forecasts())
                    .commitments(outlook.commitments(costs.currency()))
                    .breakdowns(extras.breakdowns())
                    .anomalies(extras.anomalies(costs.currency()))
                    .commitmentShares(coverage.shares(costs.currency()));
            return session.run.finish(snapshot).build();
        }

        private Period period() {
            return Period.months(session.firstMonth(), session.lastMonth());
        }
    }
}
