package io.cloudcost.benchmarks;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostRow;
import io.cloudcost.query.TimeGrain;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.function.ToDoubleFunction;
import org.duckdb.DuckDBDriver;

/**
 * Asks for the billed cost by service and day, through the query and by SQL written by hand, in turns; the ratio is the time
 * of the SQL by that of the query. The least SQL that could do gives service, day and sum; the equal one what the query
 * gives, too: currency, charges, and charges without the cost.
 *
 * <p>Arguments: millions of rows (default 10), pairs (default 21), the file (default a temporary one).
 */
public final class QuerySpeed {

    private static final int MONTHS = 12;
    private static final double MILLION = 1e6;

    private static final String LEAST =
            "SELECT ServiceName, CAST(ChargePeriodStart AS DATE), sum(BilledCost) FROM charges GROUP BY 1, 2";

    private static final String EQUAL = "SELECT ServiceName, CAST(ChargePeriodStart AS DATE), sum(BilledCost), "
            + "BillingCurrency, count(*), count(*) - count(BilledCost) FROM charges GROUP BY 1, 2, 4";

    private static final CostQuery QUERY = CostQuery.builder()
            .groupBy(FocusColumn.SERVICE_NAME)
            .grain(TimeGrain.DAY)
            .build();

    private QuerySpeed() {}

    /** Nanoseconds of one turn: the query, the least SQL, the equal SQL. */
    private record Turn(long query, long least, long equal) {}

    /** Measures and prints. */
    public static void main(String[] arguments) throws Exception {
        long rows = Math.round((arguments.length > 0 ? Double.parseDouble(arguments[0]) : 10) * MILLION);
        int pairs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 21;
        Path file = arguments.length > 2
                ? Path.of(arguments[2]).toAbsolutePath()
                : Files.createTempDirectory("query-speed").resolve("costs.duckdb");
        if (Files.notExists(file)) {
            fill(file, rows);
        }
        try (CostStore store = CostStores.open("duckdb:" + file);
                Connection connection = connect(file)) {
            check(store, connection);
            List<Turn> turns = new ArrayList<>();
            for (int turn = 0; turn < pairs + 3; turn++) {
                turns.add(turn(store, connection, turn));
            }
            print(turns.subList(3, turns.size()));
        }
    }

    /** The store makes the tables; SQL fills them, a unit for each month. */
    private static void fill(Path file, long rows) throws SQLException {
        CostStores.open("duckdb:" + file).close();
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO accounts (id, customer, provider, account) VALUES (0, NULL, 'cloud', 'large')");
            for (int month = 1; month <= MONTHS; month++) {
                statement.execute(fillSql(month, rows / MONTHS));
                statement.execute(String.format(
                        Locale.ROOT,
                        "INSERT INTO units (id, account_id, feed, feed_rank, period_start, period_end, state, row_count, total, "
                                + "read_at) VALUES (%1$d, 0, 'EXPORT', 1, TIMESTAMP '2025-%1$02d-01', TIMESTAMP '2025-%1$02d-01' "
                                + "+ INTERVAL 1 MONTH, 'FINAL', %2$d, '[]', TIMESTAMP '2026-01-05')",
                        month,
                        rows / MONTHS));
            }
            statement.execute("CHECKPOINT");
        }
    }

    private static String fillSql(int month, long rows) {
        return String.format(
                Locale.ROOT,
                "INSERT INTO charges (unit_id, row_no, BilledCost, BillingCurrency, BillingPeriodStart, "
                        + "BillingPeriodEnd, ChargePeriodStart, ChargePeriodEnd, ChargeCategory, EffectiveCost, ListCost, ContractedCost, "
                        + "ServiceName, ServiceCategory, ServiceProviderName, RegionId, ResourceId, SubAccountId, ConsumedQuantity, "
                        + "ConsumedUnit, Tags) SELECT m.unit, i, cost, 'USD', m.start, m.start + INTERVAL 1 MONTH, t, "
                        + "t + INTERVAL 1 HOUR, 'Usage', cost, cost * 2, cost, 'Service ' || (h %% 40), 'Compute', 'Cloud', "
                        + "'region-' || (h %% 17), 'resource-' || (h %% 100000), 'account-' || (h %% 50), h %% 24, 'Hours', "
                        + "CASE WHEN h %% 3 = 0 THEN MAP {'team': 'team-' || (h %% 20)} END FROM (SELECT i, hash(i, %1$d) AS h, "
                        + "CAST((hash(i, %1$d + 100) %% 1000000) AS DECIMAL(38, 18)) / 10000 AS cost, %1$d AS unit, "
                        + "TIMESTAMP '2025-%1$02d-01' AS start, TIMESTAMP '2025-%1$02d-01' + to_hours(CAST(i %% 672 AS INTEGER)) AS t "
                        + "FROM range(%2$d) r(i)) m",
                month,
                rows);
    }

    /** The file as the store opens it: a process can have it open in one way only. */
    private static Connection connect(Path file) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("preserve_insertion_order", "false");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("temp_directory", file + ".tmp");
        settings.setProperty(
                "threads", String.valueOf(Math.min(4, Runtime.getRuntime().availableProcessors())));
        return Objects.requireNonNull(new DuckDBDriver().connect("jdbc:duckdb:" + file, settings), "connection");
    }

    /** Both must say the same, or their times mean nothing. */
    private static void check(CostStore store, Connection connection) throws SQLException {
        BigDecimal sum = store.query(QUERY).rows().stream()
                .map(CostRow::sum)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT sum(BilledCost) FROM charges")) {
            row.next();
            if (sum.compareTo(row.getBigDecimal(1)) != 0) {
                throw new IllegalStateException(sum + " is not " + row.getBigDecimal(1));
            }
        }
    }

    /** Each goes first now and then, so that none always finds the caches warm. */
    private static Turn turn(CostStore store, Connection connection, int turn) throws SQLException {
        long query = turn % 2 == 0 ? query(store) : 0;
        long least = sql(connection, LEAST);
        long equal = sql(connection, EQUAL);
        return new Turn(query == 0 ? query(store) : query, least, equal);
    }

    private static long query(CostStore store) {
        long start = System.nanoTime();
        store.query(QUERY);
        return System.nanoTime() - start;
    }

    private static long sql(Connection connection, String sql) throws SQLException {
        long start = System.nanoTime();
        List<Object> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(row.getString(1));
                values.add(row.getObject(2));
                values.add(row.getBigDecimal(3));
            }
        }
        long time = System.nanoTime() - start;
        if (values.isEmpty()) {
            throw new IllegalStateException("No rows from " + sql);
        }
        return time;
    }

    private static void print(List<Turn> turns) {
        print("least SQL / query", turns, turn -> (double) turn.least() / turn.query());
        print("equal SQL / query", turns, turn -> (double) turn.equal() / turn.query());
        print("query, ms", turns, turn -> turn.query() / 1e6);
        print("least SQL, ms", turns, turn -> turn.least() / 1e6);
        print("equal SQL, ms", turns, turn -> turn.equal() / 1e6);
    }

    private static void print(String what, List<Turn> turns, ToDoubleFunction<Turn> figure) {
        double[] sorted = turns.stream().mapToDouble(figure).sorted().toArray();
        System.out.println(String.format(
                Locale.ROOT,
                "%-18s median %.2f (%.2f - %.2f) of %d",
                what,
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1],
                sorted.length));
    }
}
