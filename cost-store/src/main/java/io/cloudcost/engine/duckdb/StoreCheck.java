package io.cloudcost.engine.duckdb;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.json.CostJson;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/** Reads a whole store and says in sentences what is not in order. */
final class StoreCheck {

    /** Rows that belong to something else, and to what. */
    private static final Map<String, String> BELONGS = new LinkedHashMap<>(Map.of(
            "charges.unit_id", "units.id",
            "units.account_id", "accounts.id",
            "snapshots.account_id", "accounts.id",
            "resources.snapshot_id", "snapshots.id",
            "invoices.snapshot_id", "snapshots.id",
            "findings.analysis_id", "analyses.id",
            "replaced_charges.unit_id", "replaced_units.id"));

    private static final String UNITS = "SELECT u.id, a.provider || '/' || a.account || ', ' || u.feed, "
            + "epoch_ns(u.period_start), u.row_count, u.total FROM units u JOIN accounts a ON a.id = u.account_id "
            + "ORDER BY a.provider, a.account, u.period_start, u.feed_rank, u.feed";

    private final DuckDBConnection connection;
    private final List<String> faults = new ArrayList<>();

    private StoreCheck(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** A unit as it is noted, and the charges that are there. */
    private record Unit(long id, String name, long rows, Amounts total) {}

    private record Found(long rows, Amounts total) {

        Found plus(Found other) {
            return new Found(rows + other.rows, total.plus(other.total));
        }
    }

    static List<String> run(DuckDBConnection connection) {
        StoreCheck check = new StoreCheck(connection);
        if (check.readsAll()) {
            try {
                check.belongings();
                check.sums();
            } catch (SQLException e) {
                check.faults.add("It cannot be read: " + Trouble.firstLine(e));
            }
        }
        return check.faults;
    }

    /** Every value of every table: the engine looks at the check sums of its blocks as it reads them. */
    private boolean readsAll() {
        for (String table : Schema.TABLES) {
            try {
                Sql.first(connection, "SELECT bit_xor(hash(t)) FROM " + table + " t", row -> true);
            } catch (SQLException e) {
                faults.add("The table " + table + " cannot be read: " + Trouble.firstLine(e));
            }
        }
        return faults.isEmpty();
    }

    private void belongings() throws SQLException {
        for (Map.Entry<String, String> belongs : BELONGS.entrySet()) {
            String[] row = belongs.getKey().split("\\.", 2);
            String[] owner = belongs.getValue().split("\\.", 2);
            long lost = Sql.first(
                            connection,
                            "SELECT count(*) FROM " + row[0] + " WHERE " + row[1] + " NOT IN (SELECT " + owner[1]
                                    + " FROM " + owner[0] + ")",
                            found -> found.getLong(1))
                    .orElse(0L);
            if (lost > 0) {
                faults.add(lost + " rows of " + row[0] + " belong to none of " + owner[0] + ".");
            }
        }
    }

    private void sums() throws SQLException {
        Map<Long, Found> found = found();
        for (Unit unit : units()) {
            Found charges = found.getOrDefault(unit.id(), new Found(0, Amounts.none()));
            if (charges.rows() != unit.rows() || !isSame(charges.total(), unit.total())) {
                faults.add(unit.name() + ": " + unit.rows() + " charges of " + unit.total() + " were written, but "
                        + charges.rows() + " of " + charges.total() + " are there.");
            }
        }
    }

    private static boolean isSame(Amounts one, Amounts other) {
        return nonZero(one).equals(nonZero(other));
    }

    private static Amounts nonZero(Amounts amounts) {
        return amounts.list().stream()
                .filter(money -> money.amount().signum() != 0)
                .collect(Amounts.summing());
    }

    private List<Unit> units() throws SQLException {
        return Sql.list(
                connection,
                UNITS,
                row -> new Unit(
                        row.getLong(1),
                        row.getString(2) + ", " + LocalDate.ofInstant(Times.instant(row.getLong(3)), ZoneOffset.UTC),
                        row.getLong(4),
                        CostJson.read(row.getString(5), Amounts.class)));
    }

    private Map<Long, Found> found() throws SQLException {
        Map<Long, Found> found = new HashMap<>();
        Sql.list(
                connection,
                "SELECT unit_id, BillingCurrency, count(*), sum(BilledCost), coalesce(sum("
                        + NumberSql.remainder(FocusColumn.BILLED_COST)
                        + "), 0) FROM charges GROUP BY 1, 2",
                row -> found.merge(
                        row.getLong(1),
                        new Found(
                                row.getLong(3),
                                Amounts.of(
                                        new Money(row.getBigDecimal(4).add(row.getBigDecimal(5)), row.getString(2)))),
                        Found::plus));
        return found;
    }
}
