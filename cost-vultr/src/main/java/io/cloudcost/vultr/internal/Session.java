package io.cloudcost.vultr.internal;

import io.cloudcost.CollectRequest;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.CollectRun;
import io.cloudcost.spi.CollectorSpec;
import io.cloudcost.vultr.internal.api.VultrApi;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What all readers of one collection share. */
final class Session {

    final CollectorSpec spec;
    final CollectRequest request;
    final CollectRun run;
    final VultrApi api;
    final Notes notes = new Notes();
    final Shared shared = new Shared();
    final ListReader lists;
    final Outlet outlet;
    final Inventory inventory;

    /** Opens when account, prices and clusters are known: then resources can be made. */
    final Gate basics;

    /** Opens when the account, all resources and the list of invoices are known: then charges can be made. */
    final Gate inventoried;

    private static final int MOST_ASIDE = 4;

    private final AtomicInteger aside = new AtomicInteger();
    private final Set<Part> incomplete = ConcurrentHashMap.newKeySet();

    private volatile boolean over;

    Session(CollectorSpec spec, CollectRequest request, CollectRun run, VultrApi api, Outlet outlet) {
        this.spec = spec;
        this.request = request;
        this.run = run;
        this.api = api;
        this.outlet = outlet;
        this.lists = new ListReader(this);
        this.inventory = new Inventory(outlet);
        this.basics = new Gate(run);
        this.inventoried = new Gate(run);
        basics.before(inventoried);
    }

    boolean wants(Part part) {
        return request.wants(part, !part.equals(Part.UTILIZATION));
    }

    /** Reads a part if it is asked for; the gate stays shut until that has ended. */
    void part(Part part, Gate gate, CollectRun.Work work) {
        boolean byDefault = !part.equals(Part.UTILIZATION);
        run.part(part, byDefault, wants(part) ? holding(part, gate, work) : work);
    }

    /** More work for a part; the gate stays shut until that has ended. */
    void fork(Part part, Gate gate, CollectRun.Work work) {
        run.fork(part, holding(part, gate, work));
    }

    /**
     * Does the work on another thread, so that the next page can be asked for meanwhile; on this one if a few are under way
     * already, since pages must not pile up.
     */
    void aside(Part part, CollectRun.Work work) throws Exception {
        if (aside.incrementAndGet() > MOST_ASIDE || over) {
            aside.decrementAndGet();
            work.run();
            return;
        }
        run.fork(part, () -> {
            try {
                work.run();
            } finally {
                aside.decrementAndGet();
            }
        });
    }

    /** Something of this part is missing, for a reason that is told. */
    void missing(Part part, IssueCode code, String message) {
        incomplete.add(part);
        run.partly(part);
        issue(code, part, message);
    }

    /** Nothing more will be read. */
    void end() {
        over = true;
    }

    /** Whether all of this list was read; asked once the gate to charges has opened. */
    boolean isWhole(Part part) {
        return wants(part) && !incomplete.contains(part) && (!over || run.wasRead(part));
    }

    void issue(IssueCode code, Part part, String message) {
        run.issue(new Issue(code, part, message));
    }

    YearMonth currentMonth() {
        return YearMonth.from(spec.clock().instant().atOffset(ZoneOffset.UTC));
    }

    private CollectRun.Work holding(Part part, Gate gate, CollectRun.Work work) {
        CollectRun.Work named = Rights.named(part, work);
        gate.hold();
        return () -> {
            try {
                named.run();
            } catch (Exception failure) {
                incomplete.add(part);
                throw failure;
            } finally {
                gate.release();
            }
        };
    }
}
