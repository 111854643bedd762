package io.cloudcost.engine.clickhouse;

import io.cloudcost.CostException;
import io.cloudcost.snapshot.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes inventory and findings of collections that are too old. The newest stays however old it is, charges and invoices
 * stay always: of an invoice that was seen alike again, the older sights go.
 */
final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final Server server;
    private final Ledger ledger;

    Retention(Server server, Ledger ledger) {
        this.server = server;
        this.ledger = ledger;
    }

    /** Call it after what was written counts: that it cannot clean up now is no failure of the writer's. */
    void apply(Source source, Duration keep) {
        try {
            remove(
                    source,
                    old(source, "(" + newest(source) + ") - toIntervalSecond(" + keep.toSeconds() + ")")
                            + " AND committed_at < "
                            + server.before(server.address().seconds(Option.GRACE)));
        } catch (CostException e) {
            LOG.warn("Old inventory was not removed; the next write tries again. {}", e.getMessage());
        }
    }

    /** Those from before this. */
    void remove(Source source, Instant before) {
        remove(source, old(source, Sql.time(before)));
    }

    /** How many collections {@link #remove} takes inventory from. */
    long count(Source source, Instant before) {
        return server.first(
                        "SELECT uniqExact(read_at) FROM ledger WHERE kind = 'snapshot' AND "
                                + old(source, Sql.time(before)) + " AND id IN (SELECT id FROM snapshots)",
                        row -> row.number(0))
                .orElse(0L);
    }

    private void remove(Source source, String old) {
        removeSnapshots(
                ledger.of(source),
                server.list(
                        "SELECT id FROM snapshots WHERE id IN (SELECT id FROM ledger WHERE kind = 'snapshot' AND " + old
                                + ")",
                        row -> row.number(0)));
        removeAnalyses(server.list("SELECT id FROM ledger WHERE kind = 'analysis' AND " + old, row -> row.number(0)));
    }

    /** From before this, and not the newest. */
    private String old(Source source, String before) {
        return ledger.of(source) + " AND read_at < " + before + " AND read_at < (" + newest(source) + ")";
    }

    private String newest(Source source) {
        return "SELECT max(read_at) FROM ledger WHERE kind = 'snapshot' AND " + ledger.of(source);
    }

    private void removeSnapshots(String mine, List<Long> old) {
        if (old.isEmpty()) {
            return;
        }
        server.run("DELETE FROM resources WHERE " + Sql.among("snapshot_id", old));
        String seenAgain = server
                .list(
                        "SELECT snapshot_id, id FROM (SELECT i.snapshot_id AS snapshot_id, i.id AS id, row_number() OVER "
                                + "(PARTITION BY i.id, i.body ORDER BY s.read_at DESC) AS sight FROM invoices AS i INNER JOIN "
                                + "(SELECT id, read_at FROM ledger WHERE kind = 'snapshot' AND " + mine
                                + ") AS s ON s.id = i.snapshot_id) WHERE sight > 1 AND "
                                + Sql.among("snapshot_id", old),
                        row -> "(" + row.number(0) + ", " + Sql.text(row.string(1)) + ")")
                .stream()
                .collect(Collectors.joining(", "));
        if (!seenAgain.isEmpty()) {
            server.run("DELETE FROM invoices WHERE (snapshot_id, id) IN (" + seenAgain + ")");
        }
        // last, since it is by this that the next one knows what is left to do
        server.run("DELETE FROM snapshots WHERE " + Sql.among("id", old));
    }

    private void removeAnalyses(List<Long> old) {
        if (!old.isEmpty()) {
            server.run("DELETE FROM findings WHERE " + Sql.among("analysis_id", old));
            server.run("DELETE FROM ledger WHERE kind = 'analysis' AND " + Sql.among("id", old));
        }
    }
}
