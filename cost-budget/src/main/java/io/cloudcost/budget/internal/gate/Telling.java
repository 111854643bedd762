package io.cloudcost.budget.internal.gate;

import io.cloudcost.StoreException;
import io.cloudcost.budget.internal.ledger.AuditRows;
import io.cloudcost.budget.internal.ledger.Ledger;
import io.cloudcost.budget.internal.ledger.ReachedRows;
import io.cloudcost.budget.model.AuditEntry;
import io.cloudcost.budget.model.AuditKind;
import io.cloudcost.budget.model.ThresholdReached;
import io.cloudcost.budget.spi.BudgetActionHandler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells handlers of thresholds that were reached, outside of any transaction. Each is claimed first, so that of all processes one
 * tells of it; one that nobody has claimed is found at the next turn, whichever process wrote it.
 */
public final class Telling {

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

    /** What is older than that is no news; it is claimed, and nobody is told. */
    private static final Duration NEWS = Duration.ofDays(7);

    private final Spec spec;

    /** @param spec of the gate */
    public Telling(Spec spec) {
        this.spec = spec;
    }

    /** Tells of all that nobody was told of. Nothing that goes wrong comes out of here. @return of how many */
    public int tell() {
        if (spec.handlers().isEmpty() || spec.dryRun()) {
            return 0;
        }
        int told = 0;
        try {
            for (long number : spec.state().read(Ledger.TABLES, ReachedRows::untold)) {
                told += claimed(number).filter(this::told).isPresent() ? 1 : 0;
            }
        } catch (StoreException e) {
            LOG.warn("Handlers could not be told of thresholds that were reached:", e);
        }
        return told;
    }

    private Optional<ThresholdReached> claimed(long number) {
        return spec.state()
                .transaction(Ledger.TABLES, connection -> ReachedRows.claim(connection, number, spec.owner()));
    }

    private boolean told(ThresholdReached event) {
        boolean isNews = event.at().plus(NEWS).isAfter(spec.now());
        if (isNews) {
            spec.handlers().forEach(handler -> tell(handler, event));
        }
        return isNews;
    }

    private void tell(BudgetActionHandler handler, ThresholdReached event) {
        String name = handler.getClass().getName();
        Optional<String> failure = failure(handler, event);
        note(
                failure.isPresent() ? AuditKind.ACTION_FAILED : AuditKind.ACTION_DONE,
                event,
                name
                        + failure.map(it -> " failed at entry " + event.number() + ": " + it)
                                .orElse(" was told of entry " + event.number())
                        + ".");
    }

    /** It is somebody else's code: whatever it throws. The message may hold a secret, and stays in the log. */
    private static Optional<String> failure(BudgetActionHandler handler, ThresholdReached event) {
        try {
            handler.reached(event);
            return Optional.empty();
        } catch (Exception | LinkageError | AssertionError e) {
            LOG.warn(
                    "The handler {} failed at a threshold of the budget {}:",
                    handler.getClass().getName(),
                    event.budget().name(),
                    e);
            return Optional.of(e.getClass().getName());
        }
    }

    /** The event is claimed: the other handlers must be told, whatever becomes of the note. */
    private void note(AuditKind kind, ThresholdReached event, String text) {
        AuditEntry entry = new AuditEntry(
                0, spec.now(), kind, null, event.budget().used(), List.of(event.budget()), spec.owner(), text);
        try {
            spec.state().transaction(Ledger.TABLES, connection -> AuditRows.add(connection, entry));
        } catch (StoreException e) {
            LOG.warn("It could not be written down that {}", text, e);
        }
    }
}
