package io.cloudcost.benchmarks;

import io.cloudcost.files.CostImport;
import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.query.CostFilter;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.TimeGrain;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks a store on ClickHouse through the query and by SQL written by hand and sent by the vendor's client, in turns; the
 * ratio is the time of the SQL by that of the query. The SQL gives what the query gives: currency, charges, and charges
 * without the cost, too.
 *
 * <p>Arguments: the server's address, such as {@code http://127.0.0.1:8123}; millions of rows (default 1), pairs (default
 * 21), a folder (default a temporary one).
 */
public final class ClickHouseQuerySpeed {

    private static final int WARM_UP = 5;
    private static final double MILLION = 1e6;
    private static final String FIGURES =
            "sum(BilledCost), BillingCurrency, count(), count() - count(BilledCost) FROM charges ";

    private static final List<Question> QUESTIONS = List.of(
            new Question(
                    "by service and day",
                    CostQuery.builder()
                            .groupBy(FocusColumn.SERVICE_NAME)
                            .grain(TimeGrain.DAY)
                            .build(),
                    "SELECT ServiceName, toDate(ChargePeriodStart) AS day, " + FIGURES
                            + "GROUP BY ServiceName, day, BillingCurrency"),
            new Question(
                    "by account, region and month",
                    CostQuery.builder()
                            .groupBy(FocusColumn.SUB_ACCOUNT_ID, FocusColumn.REGION_ID)
                            .grain(TimeGrain.BILLING_PERIOD)
                            .build(),
                    "SELECT SubAccountId, RegionId, BillingPeriodStart, BillingPeriodEnd, " + FIGURES
                            + "GROUP BY SubAccountId, RegionId, BillingPeriodStart, BillingPeriodEnd, BillingCurrency"),
            new Question(
                    "usage by tag",
                    CostQuery.builder()
                            .groupBy(Dimension.tag("team"))
                            .where(CostFilter.equal(FocusColumn.CHARGE_CATEGORY, "Usage"))
                            .build(),
                    "SELECT if(mapContains(Tags, 'team'), Tags['team'], NULL) AS team, " + FIGURES
                            + "WHERE ChargeCategory = 'Usage' GROUP BY team, BillingCurrency"));

    private ClickHouseQuerySpeed() {}

    private record Question(String name, CostQuery query, String sql) {}

    /** Measures and prints. */
    public static void main(String[] arguments) throws Exception {
        long rows = Math.round((arguments.length > 1 ? Double.parseDouble(arguments[1]) : 1) * MILLION);
        int pairs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 21;
        Path folder = arguments.length > 3
                ? Path.of(arguments[3]).toAbsolutePath()
                : Files.createTempDirectory("query-speed");
        Path bill = ClickHouseInsertSpeed.bill(folder, rows);
        String database = "speed_" + ProcessHandle.current().pid();
        try (ClickHouseServer server = new ClickHouseServer(arguments[0], database);
                CostStore store = CostStores.open(server.address())) {
            CostImport.focus(bill).into(store);
            server.ask("OPTIMIZE TABLE charges FINAL");
            for (Question question : QUESTIONS) {
                measure(question, server, store, pairs);
            }
            server.drop();
        }
    }

    private static void measure(Question question, ClickHouseServer server, CostStore store, int pairs)
            throws Exception {
        List<Double> ratios = new ArrayList<>();
        List<Double> millis = new ArrayList<>();
        for (int turn = 0; turn < WARM_UP + pairs; turn++) {
            long sql = turn % 2 == 0 ? sql(question, server) : 0;
            long query = query(question, store);
            sql = sql == 0 ? sql(question, server) : sql;
            if (turn >= WARM_UP) {
                ratios.add((double) sql / query);
                millis.add(query / MILLION);
            }
        }
        Ratios.print("SQL / query, " + question.name(), ratios);
        Ratios.print("query, ms", millis);
    }

    private static long query(Question question, CostStore store) {
        long start = System.nanoTime();
        if (store.query(question.query()).rows().isEmpty()) {
            throw new IllegalStateException("No rows " + question.name());
        }
        return System.nanoTime() - start;
    }

    private static long sql(Question question, ClickHouseServer server) throws Exception {
        long start = System.nanoTime();
        if (server.ask(question.sql()).isEmpty()) {
            throw new IllegalStateException("No rows " + question.name());
        }
        return System.nanoTime() - start;
    }
}
