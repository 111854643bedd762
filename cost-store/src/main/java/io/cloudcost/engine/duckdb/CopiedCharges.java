package io.cloudcost.engine.duckdb;

import io.cloudcost.engine.copy.ChargeFormat;
import io.cloudcost.engine.copy.StoredUnit;
import io.cloudcost.engine.copy.UnitFacts;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusType;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/** Charges on their way out of a store and into another, as Parquet. */
final class CopiedCharges {

    /** Small groups and files, so that neither engine has to hold much of them at once. */
    private static final String OPTIONS =
            "(FORMAT parquet, COMPRESSION lz4_raw, ROW_GROUP_SIZE 40960, FILE_SIZE_BYTES '64MB')";

    private CopiedCharges() {}

    static Map<Long, UnitFacts> facts(DuckDBConnection connection, Collection<StoredUnit> units) throws SQLException {
        String times = StagedUnits.columns(FocusType.DATE_TIME, "%s");
        Map<Long, UnitFacts> facts = new HashMap<>();
        Sql.list(
                connection,
                "SELECT unit_id, BillingCurrency, count(*), sum(BilledCost), coalesce(sum("
                        + NumberSql.remainder(FocusColumn.BILLED_COST) + "), 0), count(" + ChargeColumns.REMAINDERS
                        + ") > 0, strlen(CAST(CAST(trunc(max(greatest("
                        + StagedUnits.columns(FocusType.DECIMAL, "abs(%s)")
                        + "))) AS HUGEINT) AS VARCHAR)), epoch_ns(min(least("
                        + times + "))), epoch_ns(max(greatest(" + times + "))) FROM " + of(units) + " GROUP BY 1, 2",
                row -> facts.merge(row.getLong(1), facts(row), UnitFacts::and));
        return facts;
    }

    static List<Path> write(DuckDBConnection connection, Collection<StoredUnit> units, ChargeFormat format, Path folder)
            throws SQLException {
        if (units.stream().allMatch(unit -> unit.coverage().rows() == 0)) {
            return List.of();
        }
        String columns = Stream.concat(
                        ChargeColumns.FOCUS.stream().map(column -> written(column, format)),
                        Stream.of(ChargeColumns.REMAINDERS, ChargeColumns.EXTENSIONS)
                                .map(StagedCharges::map))
                .collect(Collectors.joining(", "));
        Path to = folder.resolve("charges");
        Sql.change(
                connection,
                "COPY (SELECT xor(unit_id, CAST(" + format.mask() + " AS BIGINT)) AS unit_id, row_no, " + columns
                        + " FROM " + of(units) + ") TO " + SqlText.quote(to.toString()) + " " + OPTIONS);
        try (Stream<Path> files = Files.list(to)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds those of these units to a table; how many they were. */
    static long read(DuckDBConnection connection, String table, Collection<Long> units, List<Path> files)
            throws SQLException {
        if (units.isEmpty() || files.isEmpty()) {
            return 0;
        }
        String columns = Stream.concat(
                        ChargeColumns.FOCUS.stream().map(StagedCharges::read),
                        Stream.of(ChargeColumns.REMAINDERS, ChargeColumns.EXTENSIONS)
                                .map(StagedCharges::orNull))
                .collect(Collectors.joining(", "));
        String from = files.stream().map(file -> SqlText.quote(file.toString())).collect(Collectors.joining(", "));
        return Sql.change(
                connection,
                "INSERT INTO " + table + " SELECT unit_id, row_no, " + columns + " FROM read_parquet([" + from
                        + "]) WHERE unit_id IN (" + numbers(units) + ")");
    }

    private static String written(FocusColumn column, ChargeFormat format) {
        return format.timesAsNumbers() && column.type() == FocusType.DATE_TIME
                ? "epoch_ns(" + column.columnName() + ") AS " + column.columnName()
                : StagedCharges.written(column);
    }

    private static String of(Collection<StoredUnit> units) {
        boolean now = units.stream().allMatch(StoredUnit::held);
        return (now ? "charges" : ReplacedUnits.ALL_CHARGES) + " WHERE unit_id IN ("
                + numbers(units.stream().map(StoredUnit::id).toList()) + ")";
    }

    private static String numbers(Collection<Long> numbers) {
        return numbers.isEmpty()
                ? "NULL"
                : numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static UnitFacts facts(ResultSet row) throws SQLException {
        Money billed = new Money(row.getBigDecimal(4).add(row.getBigDecimal(5)), row.getString(2));
        return new UnitFacts(
                row.getLong(3),
                Amounts.of(billed),
                row.getBoolean(6),
                row.getInt(7),
                Times.instant(row.getLong(8)),
                Times.instant(row.getLong(9)));
    }
}
