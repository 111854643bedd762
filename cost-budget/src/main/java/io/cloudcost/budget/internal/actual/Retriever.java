package io.cloudcost.budget.internal.actual;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.internal.actual.Claims.Claimed;
import io.cloudcost.budget.internal.gate.Spec;
import io.cloudcost.budget.internal.ledger.JobRows;
import io.cloudcost.budget.internal.ledger.Ledger;
import io.cloudcost.budget.internal.ledger.LookRows;
import io.cloudcost.budget.model.ActualState;
import io.cloudcost.budget.model.BatchRequest;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.Retrieval;
import io.cloudcost.budget.model.RetrievalOutcome;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks for jobs in bills: claims some, asks, writes, until none is left. One run; not thread-safe. */
public final class Retriever {

    private static final IssueCode NO_SOURCE = new IssueCode("no-cost-source");

    /** A transaction keeps all others waiting. */
    private static final int MOST_WRITTEN = 500;

    private final Spec spec;
    private final Map<String, Chain> chains;
    private final Claims claims;
    private final Writing writing;
    private final Report report = new Report();
    private final Locating locating;
    private final Asking asking;

    /** @param budget what all questions of the run may cost together; null for no limit */
    public Retriever(Spec spec, Sources sources, Duration lease, @Nullable Money budget, boolean refresh) {
        this.spec = spec;
        this.chains = sources.chains();
        this.claims = new Claims(spec, lease);
        this.writing = new Writing(spec, claims.token());
        this.locating = new Locating(sources.accounts(), report);
        this.asking = new Asking(new Purse(budget, spec.rates()), report, refresh, claims::renew);
    }

    /** All that are due. A provider whose bill cannot be asked keeps the others' from nothing. */
    public Retrieval due() {
        for (Chain chain : chains.values()) {
            List<Job> jobs = claims.due(chain);
            while (!jobs.isEmpty() && look(chain, jobs)) {
                jobs = claims.due(chain);
            }
        }
        tellOfTheOthers();
        return report.done();
    }

    /** One job, due or not. */
    public Retrieval job(String id, boolean refresh) {
        Job job = spec.state()
                .read(Ledger.TABLES, connection -> JobRows.find(connection, id, spec.now()))
                .orElseThrow(() -> new ConfigurationException("There is no job " + id + "."));
        Optional<RetrievalOutcome> not = whyNot(job, refresh);
        if (not.isPresent()) {
            return report.add(job, not.get()).done();
        }
        lookAll(chain(job).orElseThrow(), List.of(id));
        return report.done();
    }

    /** Some that ended lately. */
    public Retrieval batch(BatchRequest request) {
        if (!chains.isEmpty()) {
            Map<String, List<String>> ids = new LinkedHashMap<>();
            found(request)
                    .forEach((id, provider) -> ids.computeIfAbsent(provider, it -> new ArrayList<>())
                            .add(id));
            ids.forEach((provider, some) -> lookAll(Objects.requireNonNull(chains.get(provider)), some));
        }
        tellOfTheOthers();
        return report.done();
    }

    private Map<String, String> found(BatchRequest request) {
        Instant now = spec.now();
        SortedMap<String, LookRows.Ended> wanted = new TreeMap<>();
        chains.forEach((provider, chain) -> wanted(chain, request, now).ifPresent(it -> wanted.put(provider, it)));
        return wanted.isEmpty()
                ? Map.of()
                : spec.state()
                        .read(
                                Ledger.TABLES,
                                connection ->
                                        LookRows.batch(connection, wanted, request.forceRefresh(), request.maxJobs()));
    }

    /** Empty if the bill does not name any of them yet. */
    private static Optional<LookRows.Ended> wanted(Chain chain, BatchRequest request, Instant now) {
        Instant since = now.minus(Duration.ofDays(request.daysBack()));
        Instant until = request.forceRefresh() ? now : now.minus(chain.first());
        return since.isBefore(until)
                ? Optional.of(new LookRows.Ended(new Period(since, until), chain.reached(now)))
                : Optional.empty();
    }

    private void lookAll(Chain chain, List<String> ids) {
        List<String> left = ids;
        while (!left.isEmpty()) {
            Claimed claimed = claims.these(left, chain);
            report.add(claimed.busy());
            left = left.subList(claimed.size(), left.size());
            if (!claimed.jobs().isEmpty() && !look(chain, claimed.jobs())) {
                return;
            }
        }
    }

    /** @return whether it is worth going on with others */
    private boolean look(Chain chain, List<Job> jobs) {
        Instant now = spec.now();
        List<Look> looks = jobs.stream().map(job -> new Look(job, now)).toList();
        locating.tell(chain, looks);
        boolean goesOn = asking.ask(chain, looks, now);
        for (int from = 0; from < looks.size(); from += MOST_WRITTEN) {
            report.add(writing.write(chain, looks.subList(from, Math.min(from + MOST_WRITTEN, looks.size()))));
        }
        return goesOn;
    }

    private Optional<RetrievalOutcome> whyNot(Job job, boolean refresh) {
        if (job.isRunning()) {
            return Optional.of(RetrievalOutcome.NOT_ENDED);
        }
        if (job.outcome() == JobOutcome.NOT_STARTED) {
            return Optional.of(RetrievalOutcome.NOT_STARTED);
        }
        if (chain(job).isEmpty()) {
            return Optional.of(RetrievalOutcome.NO_SOURCE);
        }
        return job.actualState() == ActualState.FINAL && !refresh
                ? Optional.of(RetrievalOutcome.ALREADY_FINAL)
                : Optional.empty();
    }

    private Optional<Chain> chain(Job job) {
        PriceQuote quote = job.quote();
        return quote == null ? Optional.empty() : Optional.ofNullable(chains.get(quote.provider()));
    }

    private void tellOfTheOthers() {
        SortedMap<String, Long> waiting = spec.state().read(Ledger.TABLES, LookRows::waiting);
        waiting.forEach((provider, jobs) -> {
            if (!chains.containsKey(provider)) {
                report.issue(new Issue(
                        NO_SOURCE,
                        null,
                        jobs + " jobs on machines of " + provider
                                + " stay booked by price and time: nobody was given who could ask its bill."));
            }
        });
    }
}
