package io.cloudcost.budget;

import io.cloudcost.budget.internal.gate.CatalogueCosts;
import io.cloudcost.budget.internal.gate.EndedPages;
import io.cloudcost.budget.internal.gate.Ending;
import io.cloudcost.budget.internal.gate.Spec;
import io.cloudcost.budget.internal.gate.Taking;
import io.cloudcost.budget.internal.gate.Telling;
import io.cloudcost.budget.internal.gate.Working;
import io.cloudcost.budget.internal.ledger.AuditRows;
import io.cloudcost.budget.internal.ledger.JobRows;
import io.cloudcost.budget.internal.ledger.Ledger;
import io.cloudcost.budget.model.AuditEntry;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.model.Period;
import io.cloudcost.spi.JobCost;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The jobs on a store: those that run and those that ended. Thread-safe. */
public final class JobLedger {

    private static final int PAGE = 500;

    private final Spec spec;

    private JobLedger(Spec spec) {
        this.spec = spec;
    }

    static JobLedger of(Spec spec) {
        return new JobLedger(spec);
    }

    /** The one with this id. */
    public Optional<Job> find(String id) {
        return spec.state().read(Ledger.TABLES, connection -> JobRows.find(connection, id, spec.now()));
    }

    /** The newest ones, running or ended, the newest first. */
    public List<Job> newest(int most) {
        return spec.state().read(Ledger.TABLES, connection -> JobRows.newest(connection, spec.now(), most));
    }

    /**
     * The newest ones that were let in from a time on.
     *
     * @param since null for any time
     * @param outcome how they ended; null for any, and for those that run
     */
    public List<Job> newest(@Nullable Instant since, @Nullable JobOutcome outcome, int most) {
        Instant from = since == null ? Instant.EPOCH : since;
        return spec.state()
                .read(Ledger.TABLES, connection -> JobRows.newest(connection, spec.now(), from, outcome, most));
    }

    /** Those that run, the newest first. */
    public List<Job> running(int most) {
        return spec.state().read(Ledger.TABLES, connection -> JobRows.running(connection, spec.now(), most));
    }

    /**
     * A page of those that ended in a time, the oldest first: a report over many jobs reads them page by page.
     *
     * @param time in which they ended
     * @param provider whose machine was chosen for them; null for all jobs, also those without one
     * @param afterId the last job of the page before; null for the first page
     * @param most how many; above zero
     * @return fewer than {@code most} exactly if these are the last
     * @throws io.cloudcost.ConfigurationException if no job of that id has ended
     */
    public List<Job> ended(Period time, @Nullable String provider, @Nullable String afterId, int most) {
        return spec.state()
                .read(
                        Ledger.TABLES,
                        connection -> new EndedPages(time, provider, most).read(connection, afterId, spec.now()));
    }

    /** All of those, read page by page as they are asked for; jobs that end meanwhile may be among them or not. */
    public Stream<Job> ended(Period time, @Nullable String provider) {
        return Stream.iterate(
                        ended(time, provider, null, PAGE),
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE
                                ? List.<Job>of()
                                : ended(
                                        time,
                                        provider,
                                        page.get(page.size() - 1).id(),
                                        PAGE))
                .flatMap(List::stream);
    }

    /**
     * What price and time say of a job that ended, part by part: an estimate for jobs that no bill names, and no charge. Each part
     * says its {@code basis}: {@code catalogue}, the price at launch for the time of machines; {@code estimate}, traffic and disks as
     * they were thought to cost; {@code reservation}, what was reserved where nobody knows better.
     *
     * @return all parts together are {@link Job#bookedAtEnd()}; empty while it runs, and if it never had a machine
     */
    public List<JobCost> catalogueCosts(Job job) {
        return CatalogueCosts.of(job);
    }

    /**
     * Ends a job, whoever started it, and books what it cost.
     *
     * @throws io.cloudcost.ConfigurationException if there is no such job, or the time cannot be
     * @throws IllegalStateException if it has ended already
     */
    public Job end(String id, JobOutcome outcome, Instant endedAt) {
        Job job = new Ending(spec).end(id, outcome, endedAt);
        new Telling(spec).tell();
        return job;
    }

    /**
     * Says how many units of work a job did, whether it runs or has ended; what was said before is replaced.
     *
     * @param units zero or more
     * @param name what one of them is, for example {@code images}; 1 to 200 printable characters
     * @throws io.cloudcost.ConfigurationException if there is no such job, or one of these cannot be
     */
    public Job units(String id, BigDecimal units, String name) {
        return new Working(spec).change(id, work -> work.units(units, name));
    }

    /**
     * Adds a note to a job, whether it runs or has ended.
     *
     * @param text 1 to 1000 printable characters; a job keeps 100 notes
     * @throws io.cloudcost.ConfigurationException if there is no such job, or the note cannot be
     */
    public Job note(String id, String text) {
        return new Working(spec).change(id, work -> work.note(text));
    }

    /**
     * Asks a job to stop: its owner learns it at the next renewal.
     *
     * @return whether it runs and was not asked before
     */
    public boolean askToStop(String id) {
        return new Taking(spec).askToStop(id);
    }

    /** What was written down after the entry of this number (0 for all), in the order in which it was decided. */
    public List<AuditEntry> audit(long after, int most) {
        return spec.state().read(Ledger.TABLES, connection -> AuditRows.after(connection, after, most));
    }

    /** The newest decisions, the oldest of them first. */
    public List<AuditEntry> newestAudit(int most) {
        return spec.state()
                .read(
                        Ledger.TABLES,
                        connection -> AuditRows.after(connection, AuditRows.last(connection) - most, most));
    }

    Job running(String id) {
        return new Taking(spec).over(id);
    }
}
