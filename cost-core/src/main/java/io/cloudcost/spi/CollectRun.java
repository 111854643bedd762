package io.cloudcost.spi;

import io.cloudcost.CallBudgetException;
import io.cloudcost.CollectRequest;
import io.cloudcost.CollectionCancelledException;
import io.cloudcost.CostException;
import io.cloudcost.Progress;
import io.cloudcost.model.Money;
import io.cloudcost.snapshot.CostSnapshotBuilder;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One collection: runs a collector's parts side by side, turns a part that fails into an issue, and keeps timeout,
 * cancelling, progress, API budget and stats. Knows no HTTP. Use: {@link #part} for everything to read, then
 * {@link #await}, then {@link #finish}.
 *
 * <p>A part may add more work with {@link #fork} while it runs; it must not wait for it, so that any executor does, even
 * one that runs everything on the calling thread.
 */
public final class CollectRun implements AutoCloseable {

    /** Reads something. What it throws ends this piece of work and is kept as an issue. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void run() throws Exception;
    }

    private final String provider;
    private final CollectRequest request;
    private final long started = System.nanoTime();
    private final CallStats stats = new CallStats();
    private final RunPool pool;
    private final SortedMap<Part, PartLog> parts = new TreeMap<>();
    private final List<Issue> issues = new ArrayList<>();
    private final PaidCalls paid;
    private @Nullable CostException worst;

    /**
     * @param provider the provider's id
     * @param spec says whose executor to use
     * @param request says how long it may take and who is told how far it is
     * @param parallelism how many pieces of work run at once on a pool of our own
     */
    public CollectRun(String provider, CollectorSpec spec, CollectRequest request, int parallelism) {
        this.provider = provider;
        this.request = request;
        this.pool = new RunPool(provider, spec.executor().orElse(null), parallelism);
        this.paid = new PaidCalls(request.apiBudget().orElse(null), stats);
    }

    /** Counts what is sent; give it to the HTTP client. */
    public CallStats stats() {
        return stats;
    }

    /** How much of the request's time is left; never negative. */
    public Duration left() {
        long nanos = request.timeout().toNanos() - (System.nanoTime() - started);
        return Duration.ofNanos(Math.max(0, nanos));
    }

    /** Reads a part, if it is asked for. */
    public void part(Part part, boolean byDefault, Work work) {
        boolean wanted = request.wants(part, byDefault);
        log(part).ask(wanted);
        if (wanted) {
            fork(part, work);
        }
    }

    /**
     * A part whose work another part will {@link #fork}, such as the lines of invoices: without the other it cannot have been
     * read. Says whether it is asked for.
     */
    public boolean follows(Part part, boolean byDefault, Part leader) {
        boolean wanted = request.wants(part, byDefault);
        PartLog log = log(part);
        log.ask(wanted);
        log.follow(leader);
        return wanted;
    }

    /** More work for a part, side by side with the rest. */
    public void fork(Part part, Work work) {
        PartLog log = log(part);
        log.begin();
        // Work that is given up may still end later; only the first of the two counts.
        AtomicBoolean ended = new AtomicBoolean();
        pool.submit(() -> run(part, log, work, ended), () -> giveUp(part, log, ended));
    }

    /** So many more things of this part were read: it is no longer empty-handed, should it fail later. */
    public void read(Part part, long items) {
        PartLog log = log(part);
        log.read(items);
        tell(part, log);
    }

    /** Keeps an issue. */
    public void issue(Issue issue) {
        synchronized (issues) {
            if (!issues.contains(issue)) {
                issues.add(issue);
            }
        }
    }

    /** A part of which some is missing, for a reason that {@link #issue} told. */
    public void partly(Part part) {
        log(part).partly();
    }

    /**
     * The provider does not have this part for the account, such as a feature that is not switched on or that only some
     * customers get: the collection is whole without it. For the part's work to call where it would else fail.
     *
     * @param reason one sentence: who said so, and what to do if the account should have it
     */
    public void notOffered(Part part, String reason) {
        log(part).notOffered();
        issue(new Issue(IssueCode.NOT_OFFERED, part, reason));
    }

    /**
     * Counts a call that costs money, before it is made.
     *
     * @throws CallBudgetException if it would go over the request's API budget; the call must not be made
     */
    public void pay(String call, Money price) {
        paid.pay(call, price);
        request.paid().accept(call, price);
    }

    /**
     * Waits until everything that was begun is read or the time is over, so that what builds on all of it can be begun next;
     * {@link #await} still ends the run.
     *
     * @throws CollectionCancelledException if the thread is interrupted; its flag stays set
     */
    public void settle() {
        pool.settle(left());
    }

    /**
     * Waits until everything is read, the time is over or the thread is interrupted. What is unread at the timeout
     * becomes an issue.
     *
     * @throws CollectionCancelledException if the thread is interrupted; its flag stays set
     */
    public void await() {
        pool.await(left());
    }

    /**
     * Throws if none of these parts gave anything: a collection that saw nothing of the account must not look like an
     * empty account. A public catalogue is no part of the account's own.
     */
    public void requireAnyOf(Set<Part> own) {
        synchronized (parts) {
            List<PartLog> asked = parts.entrySet().stream()
                    .filter(entry -> own.contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .filter(PartLog::isAsked)
                    .toList();
            CostException failure = worst;
            if (failure != null && !asked.isEmpty() && asked.stream().noneMatch(PartLog::gaveAnything)) {
                throw failure;
            }
        }
    }

    /** What became of each part so far. */
    public Map<Part, PartStatus> status() {
        synchronized (parts) {
            Map<Part, PartStatus> status = new TreeMap<>();
            parts.forEach((part, log) -> status.put(part, log.status()));
            parts.forEach((part, log) -> status.computeIfPresent(part, (key, own) -> log.following(own, status)));
            return status;
        }
    }

    /** Whether all of this part was read. */
    public boolean wasRead(Part part) {
        return status().get(part) == PartStatus.READ;
    }

    /** Puts parts, issues and stats into the snapshot. */
    public CostSnapshotBuilder finish(CostSnapshotBuilder snapshot) {
        List<Issue> told;
        synchronized (issues) {
            told = issues.stream().sorted(Failures.ORDER).toList();
        }
        return snapshot.customerId(request.customerId().orElse(null))
                .parts(status())
                .issues(told)
                .stats(stats.snapshot(Duration.ofNanos(System.nanoTime() - started)));
    }

    /** Ends what still runs. Nothing outlives this. */
    @Override
    public void close() {
        pool.close();
    }

    private void run(Part part, PartLog log, Work work, AtomicBoolean ended) {
        Exception failure = null;
        try {
            work.run();
        } catch (InterruptedException givenUp) {
            failure = timeOver(part);
        } catch (Exception thrown) {
            failure = thrown;
        } catch (Error fatal) {
            // The future would keep it to itself, and the part would lack the reason why it was not read.
            failure = new CostException(
                    "Reading " + part + " ended in " + fatal
                            + ". If memory ran out, give the process more of it, or let a sink take what is read.",
                    fatal);
        }
        end(part, log, failure, ended);
    }

    private void giveUp(Part part, PartLog log, AtomicBoolean ended) {
        end(part, log, timeOver(part), ended);
    }

    private CostException timeOver(Part part) {
        return new CollectionCancelledException("Reading " + part + " was given up when the collection's time of "
                + request.timeout() + " was over. Give it more time, or ask for less.");
    }

    private void end(Part part, PartLog log, @Nullable Exception failure, AtomicBoolean ended) {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        if (failure != null) {
            keep(part, Failures.typed(part, failure));
        }
        log.end(failure == null);
        tell(part, log);
    }

    private void keep(Part part, CostException failure) {
        issue(Failures.issue(part, failure));
        synchronized (parts) {
            worst = Failures.worse(worst, failure);
        }
    }

    private PartLog log(Part part) {
        synchronized (parts) {
            return parts.computeIfAbsent(part, key -> new PartLog());
        }
    }

    private void tell(Part part, PartLog log) {
        synchronized (parts) {
            int done = (int) parts.values().stream().filter(PartLog::isDone).count();
            Progress progress = new Progress(provider, part, log.items(), log.isDone(), done, parts.size());
            try {
                request.progress().accept(progress);
            } catch (RuntimeException fault) {
                issue(new Issue(IssueCode.INTERNAL, null, "The progress listener failed: " + fault));
            }
        }
    }
}
