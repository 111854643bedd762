package io.cloudcost.engine.clickhouse;

import io.cloudcost.CostException;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.StoreOptions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes charges that were replaced and need not be kept. Not at once: who began to read them before they were replaced
 * reads them to the end, so that they stay for a grace after that.
 */
final class Cleaning {

    private static final Logger LOG = LoggerFactory.getLogger(Cleaning.class);

    private final Server server;
    private final Ledger ledger;
    private final StoreOptions options;

    Cleaning(Server server, Ledger ledger, StoreOptions options) {
        this.server = server;
        this.ledger = ledger;
        this.options = options;
    }

    /** Since when all is kept of each account, where writing these units makes that later. */
    Map<Source, Instant> forgetting(List<Unit> units, Map<Unit.Key, Unit> held) {
        Map<Source, Instant> known = new HashMap<>();
        Map<Source, Instant> limits = new HashMap<>();
        for (Unit unit : units) {
            Unit older = held.get(unit.key());
            if (older != null
                    && options.keepReplaced().isZero()
                    && older.readAt().isBefore(unit.readAt())) {
                known.merge(unit.source(), unit.readAt(), Cleaning::later);
            } else if (older != null) {
                limits.merge(unit.source(), unit.readAt().minus(options.keepReplaced()), Cleaning::later);
            }
        }
        lastGone(limits).forEach((source, at) -> known.merge(source, at, Cleaning::later));
        return known;
    }

    /** Call it after what was written counts: that it cannot clean up now is no failure of the writer's. */
    void clean() {
        try {
            List<Long> dead = dead();
            if (!dead.isEmpty()) {
                server.run("DELETE FROM charges WHERE " + Sql.among(ChargeColumns.UNIT, dead));
                server.run("DELETE FROM ledger WHERE kind = 'unit' AND " + Sql.among("id", dead));
            }
        } catch (CostException e) {
            LOG.warn("Replaced charges were not removed; the next write tries again. {}", e.getMessage());
        }
    }

    private List<Long> dead() {
        return server.list(
                "SELECT id FROM (" + Ledger.versions(ledger.mine())
                        + ") WHERE kind = 'unit' AND NOT is_held AND gone_at < "
                        + server.before(server.address().seconds(Option.GRACE))
                        + " AND (replaced_at <= read_at OR replaced_at <= known_since)",
                row -> row.number(0));
    }

    /** When the last of those was replaced that were replaced before their account's limit. */
    private Map<Source, Instant> lastGone(Map<Source, Instant> limits) {
        Map<Source, Instant> last = new HashMap<>();
        if (limits.isEmpty()) {
            return last;
        }
        server
                .list(
                        "SELECT DISTINCT provider, account, " + Times.nanos("replaced_at") + " FROM ("
                                + Ledger.versions(ledger.mine()) + ") WHERE kind = 'unit' AND NOT is_held",
                        row -> Map.entry(new Source(row.string(0), row.string(1)), row.time(2)))
                .stream()
                .filter(gone -> gone.getValue().isBefore(limits.getOrDefault(gone.getKey(), Instant.MIN)))
                .forEach(gone -> last.merge(gone.getKey(), gone.getValue(), Cleaning::later));
        return last;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
