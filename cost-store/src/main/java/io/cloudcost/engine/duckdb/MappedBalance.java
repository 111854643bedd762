package io.cloudcost.engine.duckdb;

import io.cloudcost.engine.mapping.Mapping;
import io.cloudcost.engine.mapping.MappingRule;
import io.cloudcost.files.BillingFile;
import io.cloudcost.files.RuleBalance;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** What became of the rows of mapped files, rule by rule: counted in the files on one side, in the store on the other. */
final class MappedBalance {

    private MappedBalance() {}

    /**
     * Rows of files under one rule, or charges made of them.
     *
     * @param currency null where rows say none
     * @param cost their sum; 0 for none
     */
    record Counted(String rule, @Nullable String currency, long rows, BigDecimal cost) {

        Counted plus(Counted other) {
            return new Counted(rule, currency, rows + other.rows, cost.add(other.cost));
        }

        boolean isSame(Counted other) {
            return rule.equals(other.rule) && Objects.equals(currency, other.currency);
        }
    }

    /** The rows of these files by rule, with the cost that the files give. */
    static List<Counted> count(DuckDBConnection connection, MappedRows rows, Collection<BillingFile> files)
            throws SQLException {
        String cost = MappedNames.word(Mapping.COST);
        return Sql.list(
                connection,
                "SELECT " + MappedRows.RULE + ", " + MappedNames.word(Mapping.CURRENCY)
                        + ", count(*), sum(focus_number("
                        + cost + ")), sum(CAST(focus_remainder(" + cost + ") AS " + Numbers.REMAINDER_TYPE + ")) FROM "
                        + rows.ruled(Scan.taken(rows.shape(), files)) + " GROUP BY 1, 2 ORDER BY 2",
                MappedBalance::read);
    }

    /** The same of what is in the store and in quarantine, taken together. */
    static List<RuleBalance> of(
            DuckDBConnection connection, long importId, boolean finer, Mapping mapping, List<Counted> counted)
            throws SQLException {
        List<Counted> charges = charges(connection, importId, finer);
        List<Counted> quarantined = quarantined(connection, importId);
        List<RuleBalance> balance = new ArrayList<>();
        for (MappingRule rule : mapping.rules()) {
            merged(counted, rule.name()).stream()
                    .map(rows -> balance(rule, rows, find(charges, rows), find(quarantined, rows)))
                    .forEach(balance::add);
        }
        return balance;
    }

    private static List<Counted> charges(DuckDBConnection connection, long importId, boolean finer)
            throws SQLException {
        return Sql.list(
                connection,
                "SELECT map_extract_value(Extensions, '" + MappedRows.RULE_EXTENSION
                        + "'), BillingCurrency, count(*), sum(BilledCost), "
                        + (finer ? "sum(" + NumberSql.remainder(FocusColumn.BILLED_COST) + ")" : "NULL")
                        + " FROM charges WHERE " + ImportedRows.ofImport(importId) + " GROUP BY 1, 2",
                MappedBalance::read);
    }

    private static List<Counted> quarantined(DuckDBConnection connection, long importId) throws SQLException {
        return Sql.list(
                connection,
                "SELECT rule, currency, count(*), sum(billed), sum(billed_rest) FROM quarantine WHERE import_id = ? "
                        + "AND rule IS NOT NULL GROUP BY 1, 2",
                MappedBalance::read,
                importId);
    }

    /** Files of several shapes are counted one by one. */
    private static Collection<Counted> merged(List<Counted> counted, String rule) {
        Map<String, Counted> merged = new LinkedHashMap<>();
        counted.stream()
                .filter(rows -> rows.rule().equals(rule))
                .forEach(rows -> merged.merge(String.valueOf(rows.currency()), rows, Counted::plus));
        return merged.values();
    }

    private static Counted find(List<Counted> among, Counted rows) {
        return among.stream()
                .filter(rows::isSame)
                .findFirst()
                .orElse(new Counted(rows.rule(), rows.currency(), 0, BigDecimal.ZERO));
    }

    private static Counted read(ResultSet row) throws SQLException {
        BigDecimal cost = Objects.requireNonNullElse(row.getBigDecimal(4), BigDecimal.ZERO);
        BigDecimal rest = Objects.requireNonNullElse(row.getBigDecimal(5), BigDecimal.ZERO);
        return new Counted(String.valueOf(row.getString(1)), row.getString(2), row.getLong(3), cost.add(rest));
    }

    private static RuleBalance balance(MappingRule rule, Counted rows, Counted charges, Counted quarantined) {
        return new RuleBalance(
                rule.name(),
                rule.fate(),
                rows.rows() - quarantined.rows(),
                charges.rows(),
                rows.currency(),
                Money.canonical(rows.cost().subtract(quarantined.cost())),
                Money.canonical(charges.cost()));
    }
}
