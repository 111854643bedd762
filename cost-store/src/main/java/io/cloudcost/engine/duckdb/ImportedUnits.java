package io.cloudcost.engine.duckdb;

import io.cloudcost.StoreException;
import io.cloudcost.files.FileTotal;
import io.cloudcost.files.ImportRequest;
import io.cloudcost.files.ImportedPeriod;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.Coverage;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.StoreOptions;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Makes units of the rows that an import has just written. */
final class ImportedUnits {

    private static final String NEW = "unit_id NOT IN (SELECT id FROM units) AND unit_id > 0";

    private ImportedUnits() {}

    private record NewUnit(long id, String account, Period period, long rows, Amounts total) {}

    /** What makes a unit of a file's rows, within one import. */
    static String key(RowSql row) {
        return row.value(FocusColumn.BILLING_ACCOUNT_ID) + ", " + row.value(FocusColumn.BILLING_PERIOD_START) + ", "
                + row.value(FocusColumn.BILLING_PERIOD_END);
    }

    static List<FileTotal> totals(DuckDBConnection connection, long id) throws SQLException {
        return Sql.list(
                connection,
                "SELECT BillingCurrency, " + sum(FocusColumn.BILLED_COST) + ", " + sum(FocusColumn.EFFECTIVE_COST)
                        + ", "
                        + sum(FocusColumn.LIST_COST) + ", " + sum(FocusColumn.CONTRACTED_COST) + " FROM charges WHERE "
                        + NEW + " GROUP BY 1 ORDER BY 1",
                row -> new FileTotal(row.getString(1), amount(row, 2), amount(row, 4), amount(row, 6), amount(row, 8)));
    }

    /** Puts the new units in place of those that are there. */
    static List<ImportedPeriod> write(DuckDBConnection connection, StoreOptions options, long id, ImportRequest request)
            throws SQLException {
        Map<String, Source> sources = new LinkedHashMap<>();
        List<ImportedPeriod> periods = new ArrayList<>();
        for (NewUnit unit : units(connection)) {
            Source source = sources.get(unit.account());
            if (source == null) {
                source =
                        new Source(provider(connection, options.customerId(), unit.account(), request), unit.account());
                sources.put(unit.account(), source);
            }
            long account = AccountTable.findOrAdd(connection, options.customerId(), source);
            long replaced = UnitTable.adopt(
                    connection,
                    new UnitTable.NewUnit(unit.id(), account, request.at(), coverage(unit, request.at()), id),
                    options.keepReplaced());
            periods.add(new ImportedPeriod(source, unit.period(), unit.rows(), replaced, unit.total()));
        }
        return periods;
    }

    private static Coverage coverage(NewUnit unit, Instant at) {
        PeriodState state = unit.period().end().isAfter(at) ? PeriodState.OPEN : PeriodState.SETTLING;
        return new Coverage(unit.period(), Feed.EXPORT, state, true, unit.rows(), unit.total());
    }

    /** What was told; else what the store knows of the account; else what most rows say. */
    private static String provider(
            DuckDBConnection connection, @Nullable String customer, String account, ImportRequest request)
            throws SQLException {
        if (request.toldProvider().isPresent()) {
            return request.toldProvider().get();
        }
        List<String> known = AccountTable.providers(connection, customer, account);
        if (known.size() == 1) {
            return known.get(0);
        }
        return Sql.first(
                        connection,
                        "SELECT " + ProviderSql.id() + " AS provider, sum(n) FROM (SELECT HostProviderName, "
                                + "ServiceProviderName, InvoiceIssuerName, count(*) AS n FROM charges WHERE " + NEW
                                + " AND BillingAccountId = ? GROUP BY ALL) GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 1",
                        row -> row.getString(1),
                        account)
                .orElse("unknown");
    }

    private static List<NewUnit> units(DuckDBConnection connection) throws SQLException {
        Map<Long, NewUnit> units = new LinkedHashMap<>();
        List<NewUnit> rows = Sql.list(
                connection,
                "SELECT unit_id, BillingAccountId, epoch_ns(BillingPeriodStart), epoch_ns(BillingPeriodEnd), count(*), "
                        + "BillingCurrency, " + sum(FocusColumn.BILLED_COST) + " FROM charges WHERE " + NEW
                        + " GROUP BY 1, 2, 3, 4, 6 ORDER BY 2, 3, 4, 6",
                ImportedUnits::unit);
        for (NewUnit row : rows) {
            units.merge(row.id(), row, ImportedUnits::join);
        }
        return List.copyOf(units.values());
    }

    private static NewUnit unit(ResultSet row) throws SQLException {
        Money total = new Money(Objects.requireNonNull(amount(row, 7)), row.getString(6));
        Period period = new Period(Times.instant(row.getLong(3)), Times.instant(row.getLong(4)));
        return new NewUnit(row.getLong(1), row.getString(2), period, row.getLong(5), Amounts.of(total));
    }

    private static NewUnit join(NewUnit one, NewUnit other) {
        if (!one.account().equals(other.account()) || !one.period().equals(other.period())) {
            throw new StoreException("Two units of this import have the same number: import it again.", true, null);
        }
        return new NewUnit(
                one.id(),
                one.account(),
                one.period(),
                one.rows() + other.rows(),
                one.total().plus(other.total()));
    }

    private static String sum(FocusColumn column) {
        return "sum(" + column + "), sum(" + NumberSql.remainder(column) + ")";
    }

    private static @Nullable BigDecimal amount(ResultSet row, int at) throws SQLException {
        BigDecimal sum = row.getBigDecimal(at);
        BigDecimal remainder = row.getBigDecimal(at + 1);
        return sum == null ? null : Money.canonical(remainder == null ? sum : sum.add(remainder));
    }
}
