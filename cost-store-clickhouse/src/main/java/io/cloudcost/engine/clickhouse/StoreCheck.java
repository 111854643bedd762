package io.cloudcost.engine.clickhouse;

import io.cloudcost.CostException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a whole store and says in sentences what is not in order. */
final class StoreCheck {

    private final Server server;
    private final List<String> faults = new ArrayList<>();

    StoreCheck(Server server) {
        this.server = server;
    }

    List<String> run() {
        if (readsAll()) {
            leftovers();
            sums();
        }
        return faults;
    }

    /** Every value of every table: the engine looks at the check sums of its blocks as it reads them. */
    private boolean readsAll() {
        for (String table : Schema.TABLES) {
            try {
                server.list("SELECT count() FROM " + table + " WHERE NOT ignore(*)", row -> row.number(0));
            } catch (CostException e) {
                if (e.retryable()) {
                    throw e;
                }
                faults.add("The table " + table + " cannot be read. " + e.getMessage());
            }
        }
        return faults.isEmpty();
    }

    private void leftovers() {
        new Leftovers(server)
                .count()
                .forEach(
                        (table, rows) -> faults.add(
                                rows + " rows of " + table
                                        + " belong to nothing that counts: a writer was killed. They are in no answer; prune removes them."));
    }

    private void sums() {
        List<Unit> units = server.list(
                "SELECT " + Unit.COLUMNS + " FROM units ORDER BY provider, account, 6, feed_rank", Unit::read);
        Map<Long, Verification.Found> found = new Verification(server).found("unit_id IN (SELECT id FROM units)");
        for (Unit unit : units) {
            Verification.Found there = found.getOrDefault(unit.id(), Verification.NOTHING);
            if (!there.isAll(unit)) {
                faults.add(name(unit) + ": " + unit.coverage().rows() + " charges of "
                        + unit.coverage().total() + " were written, but " + there.rows() + " of " + there.total()
                        + " are there.");
            }
        }
    }

    private static String name(Unit unit) {
        return unit.source() + ", " + unit.coverage().feed().name() + ", "
                + LocalDate.ofInstant(unit.coverage().billingPeriod().start(), ZoneOffset.UTC);
    }
}
