package io.cloudcost.engine.duckdb;

import io.cloudcost.files.FileTotal;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * What an import has just written, added up in one look at it.
 *
 * @param groups of rows
 */
record ImportedRows(List<Group> groups) {

    private static final List<FocusColumn> COSTS = List.of(
            FocusColumn.BILLED_COST, FocusColumn.EFFECTIVE_COST, FocusColumn.LIST_COST, FocusColumn.CONTRACTED_COST);

    /** How many bits of a unit's number tell the units of one import apart; those before are the import's number. */
    private static final int OWN_BITS = 36;

    private static final int KEYS = 7;

    /**
     * Rows of one unit in one currency that name the same provider.
     *
     * @param costs sums of the four costs; null where no row has that cost
     */
    record Group(
            long unit,
            String account,
            Period period,
            String currency,
            String provider,
            long rows,
            List<@Nullable BigDecimal> costs) {

        Money billed() {
            BigDecimal billed = costs.get(0);
            return new Money(billed == null ? BigDecimal.ZERO : billed, currency);
        }
    }

    /** A row's unit, as a number that follows from its account and billing period. */
    static String unit(long importId, RowSql row) {
        return "(" + first(importId) + " + CAST(hash(" + row.value(FocusColumn.BILLING_ACCOUNT_ID) + ", "
                + row.value(FocusColumn.BILLING_PERIOD_START) + ", " + row.value(FocusColumn.BILLING_PERIOD_END)
                + ") >> " + (Long.SIZE - OWN_BITS) + " AS BIGINT))";
    }

    /** @param finer whether some have digits beyond their columns */
    static ImportedRows of(DuckDBConnection connection, long importId, boolean finer) throws SQLException {
        String sums = COSTS.stream()
                .map(column ->
                        ", sum(" + column + "), " + (finer ? "sum(" + NumberSql.remainder(column) + ")" : "NULL"))
                .collect(Collectors.joining());
        String groups = "SELECT unit_id, BillingAccountId, epoch_ns(BillingPeriodStart), epoch_ns(BillingPeriodEnd), "
                + "BillingCurrency, count(*), " + ProviderSql.id() + sums + " FROM charges WHERE "
                + ofImport(importId)
                + " GROUP BY unit_id, BillingAccountId, BillingPeriodStart, BillingPeriodEnd, BillingCurrency, "
                + "HostProviderName, ServiceProviderName, InvoiceIssuerName ORDER BY 2, 3, 4, 5, 7";
        return new ImportedRows(Sql.list(connection, groups, ImportedRows::group));
    }

    /** By currency. */
    List<FileTotal> totals() {
        Map<String, List<Group>> byCurrency =
                groups.stream().collect(Collectors.groupingBy(Group::currency, TreeMap::new, Collectors.toList()));
        return byCurrency.entrySet().stream()
                .map(entry -> new FileTotal(
                        entry.getKey(),
                        sum(entry.getValue(), 0),
                        sum(entry.getValue(), 1),
                        sum(entry.getValue(), 2),
                        sum(entry.getValue(), 3)))
                .toList();
    }

    private static @Nullable BigDecimal sum(List<Group> groups, int at) {
        @Nullable BigDecimal sum = null;
        for (Group group : groups) {
            BigDecimal cost = group.costs().get(at);
            if (cost != null) {
                sum = sum == null ? cost : sum.add(cost);
            }
        }
        return sum == null ? null : Money.canonical(sum);
    }

    /** Which charges are of an import. */
    static String ofImport(long importId) {
        return "unit_id >= " + first(importId) + " AND unit_id < " + first(importId + 1);
    }

    private static long first(long importId) {
        return Math.multiplyExact(importId, 1L << OWN_BITS);
    }

    private static Group group(ResultSet row) throws SQLException {
        List<@Nullable BigDecimal> costs = new ArrayList<>();
        for (int at = 0; at < COSTS.size(); at++) {
            BigDecimal sum = row.getBigDecimal(KEYS + 1 + 2 * at);
            BigDecimal remainder = row.getBigDecimal(KEYS + 2 + 2 * at);
            costs.add(remainder == null || sum == null ? sum : sum.add(remainder));
        }
        return new Group(
                row.getLong(1),
                row.getString(2),
                new Period(Times.instant(row.getLong(3)), Times.instant(row.getLong(4))),
                row.getString(5),
                row.getString(7),
                row.getLong(6),
                costs);
    }
}
