package io.cloudcost.vultr.internal;

import io.cloudcost.CollectRequest;
import io.cloudcost.CollectSink;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.CostSnapshotBuilder;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.Source;
import io.cloudcost.spi.CollectRun;
import io.cloudcost.spi.CollectorSpec;
import io.cloudcost.vultr.model.VultrParts;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One collection from the first request to the snapshot. */
public final class VultrCollection {

    /** As many as Vultr lets start in a second, and two to keep the others busy. */
    private static final int PARALLELISM = 32;

    private final CollectorSpec spec;
    private final CollectRequest request;
    private final @Nullable CollectSink sink;

    /** @param sink takes resources and charges in batches; null to have them in the snapshot */
    public VultrCollection(CollectorSpec spec, CollectRequest request, @Nullable CollectSink sink) {
        this.spec = spec;
        this.request = request;
        this.sink = sink;
    }

    /** Reads everything that is asked for. */
    public CostSnapshot collect() {
        Instant began = spec.clock().instant();
        try (CollectRun run = new CollectRun(VultrIds.PROVIDER, spec, request, PARALLELISM);
                VultrConnection connection = VultrConnection.open(
                        spec, new StatsObserver(run.stats()), Instant.now().plus(run.left()))) {
            Outlet outlet = new Outlet(sink, request.regions());
            Readers readers = new Readers(new Session(spec, request, run, connection.api(), outlet));
            readers.start();
            run.await();
            run.requireAnyOf(ownParts());
            return readers.snapshot(began);
        }
    }

    /** The price catalogue is public: that it can be read says nothing of the account. */
    private static Set<Part> ownParts() {
        Set<Part> own = new HashSet<>(VultrParts.all());
        own.remove(Part.PRICES);
        return own;
    }

    /** Who reads what, in the order in which it is asked for: what leads to further requests comes first. */
    private static final class Readers {

        private final Session session;
        private final Basics basics;
        private final MachineReader machines;
        private final Resources resources;
        private final InvoiceReader invoices;
        private final PendingReader pending;
        private final LedgerReader ledger;

        Readers(Session session) {
            this.session = session;
            basics = new Basics(session);
            machines = new MachineReader(session, basics);
            resources = new Resources(session, basics);
            ChargeMaker charges = new ChargeMaker(session, basics);
            invoices = new InvoiceReader(session, charges);
            pending = new PendingReader(session, basics, charges, invoices);
            ledger = new LedgerReader(session);
        }

        void start() {
            invoices.read();
            machines.read();
            basics.readPrices();
            basics.readAccount();
            basics.readClusters();
            ledger.read();
            resources.read();
            pending.read();
            session.basics.release();
            session.inventoried.release();
        }

        CostSnapshot snapshot(Instant began) {
            session.end();
            session.basics.force();
            machines.finish();
            session.inventoried.force();
            session.notes.issues().forEach(session.run::issue);
            String account = basics.accountOrId().id();
            if (account.equals(VultrIds.UNIDENTIFIED)) {
                session.run.issue(unidentified());
            }
            CostSnapshotBuilder snapshot = CostSnapshot.builder(new Source(VultrIds.PROVIDER, account), period(), began)
                    .account(basics.knownAccount())
                    .chargeSets(sets())
                    .resources(session.outlet.keptResources())
                    .invoices(invoices.invoices())
                    .ledger(ledger.entries())
                    .prices(basics.slice());
            return session.run.finish(snapshot).build();
        }

        private List<ChargeSet> sets() {
            List<ChargeSet> sets = new ArrayList<>(invoices.sets());
            sets.addAll(pending.sets());
            return sets;
        }

        private Period period() {
            YearMonth current = session.currentMonth();
            return Period.months(session.request.from(current), session.request.to(current));
        }

        private static Issue unidentified() {
            return new Issue(
                    IssueCode.AUTHENTICATION,
                    Part.ACCOUNT,
                    "The account could not be read, so that nobody knows whose data this is: it is called '"
                            + VultrIds.UNIDENTIFIED
                            + "'. Set the account's id (accountId), or give the key the right to"
                            + " read the account.");
        }
    }
}
