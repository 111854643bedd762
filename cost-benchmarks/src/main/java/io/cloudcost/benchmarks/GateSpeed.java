package io.cloudcost.benchmarks;

import io.cloudcost.budget.BudgetGate;
import io.cloudcost.budget.JobRun;
import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetScope;
import io.cloudcost.budget.model.Decision;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.model.Money;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.store.StateTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * A launch decision beside a durable commit of one row, in turns, on files of one folder; then launches among many booked jobs
 * beside launches among few.
 */
public final class GateSpeed {

    private static final String COLUMNS =
            "id, name, state, provider, admitted_at, lease_until, hold_until, ended_at, currency,"
                    + " reserved, booked, booked_number, outcome, stop_asked, owner, windows, facts, booked_at_end, look_at";
    private static final int WARM = 300;
    private static final double NANOS = 1e6;

    private static final StateTables ROWS = new StateTables(
            "row",
            List.of(List.of("CREATE TABLE row_one (id BIGINT NOT NULL PRIMARY KEY, text VARCHAR(200) NOT NULL)")));

    private GateSpeed() {}

    /**
     * Measures and prints.
     *
     * @param arguments launches of each kind, and how many booked jobs are few and many
     */
    public static void main(String[] arguments) throws IOException {
        int launches = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        int few = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        int many = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1_000_000;
        Path folder = Files.createTempDirectory("gate-speed");
        try (StateStore rows = open(folder, "rows");
                StateStore one = open(folder, "one");
                StateStore three = open(folder, "three");
                StateStore little = open(folder, "little");
                StateStore large = open(folder, "large")) {
            compare(launches, rows, gate(one, 1), gate(three, 3));
            fill(little, few);
            fill(large, many);
            grow(launches, gate(little, 1), gate(large, 1));
        }
    }

    private static void compare(int launches, StateStore rows, BudgetGate one, BudgetGate three) {
        double[] commits = new double[launches];
        double[] ones = new double[launches];
        double[] threes = new double[launches];
        for (int i = -WARM; i < launches; i++) {
            int at = Math.max(0, i);
            long id = i;
            commits[at] = timed(() -> commit(rows, id));
            ones[at] = launch(one);
            threes[at] = launch(three);
        }
        tell("a durable commit of one row", commits, commits);
        tell("a launch decision, 1 budget", ones, commits);
        tell("a launch decision, 3 budgets", threes, commits);
    }

    private static void grow(int launches, BudgetGate little, BudgetGate large) {
        double[] few = new double[launches];
        double[] many = new double[launches];
        for (int i = -WARM; i < launches; i++) {
            few[Math.max(0, i)] = launch(little);
            many[Math.max(0, i)] = launch(large);
        }
        tell("a launch among few jobs", few, few);
        tell("a launch among many jobs", many, few);
    }

    private static StateStore open(Path folder, String name) {
        return StateStores.open("sqlite:" + folder.resolve(name + ".db"));
    }

    private static BudgetGate gate(StateStore store, int budgets) {
        BudgetGate gate = BudgetGate.on(store).build();
        for (int i = 0; i < budgets; i++) {
            gate.budgets()
                    .set(Budget.named("budget " + i)
                            .limit(Money.usd("1000000000"))
                            .scope(BudgetScope.everything())
                            .build());
        }
        return gate;
    }

    /** The time of the decision alone; the job is ended so that few run, as in life. */
    private static double launch(BudgetGate gate) {
        Decision decision = gate.ask(
                JobRequest.named("train").hours(2).hourlyPrice(Money.usd("2.4")).build());
        JobRun[] run = new JobRun[1];
        double time = timed(() -> run[0] = gate.launch(decision));
        run[0].end(JobOutcome.SUCCEEDED);
        return time;
    }

    private static void commit(StateStore rows, long id) {
        rows.transaction(ROWS, connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("INSERT INTO row_one (id, text) VALUES (?, ?)")) {
                statement.setLong(1, id);
                statement.setString(2, "x".repeat(100));
                return statement.executeUpdate();
            }
        });
    }

    /** Books jobs as a gate would have, copied from one that it did. */
    private static void fill(StateStore store, int jobs) {
        BudgetGate gate = gate(store, 1);
        gate.launch(JobRequest.named("train")
                        .hours(2)
                        .hourlyPrice(Money.usd("2.4"))
                        .build())
                .end(JobOutcome.SUCCEEDED);
        StateTables none = new StateTables("budget_fill", List.of());
        store.transaction(none, connection -> copy(connection, jobs));
    }

    private static int copy(Connection connection, int jobs) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL"
                + " SELECT i + 1 FROM n WHERE i < " + jobs
                + ") INSERT INTO budget_jobs (" + COLUMNS + ") SELECT printf('00%08d', i), name,"
                + " state, provider, admitted_at - i, lease_until, hold_until, ended_at - i, currency, reserved, booked,"
                + " booked_number, outcome, stop_asked, owner, windows, facts, booked_at_end, look_at - i"
                + " FROM n, budget_jobs WHERE id > '1'")) {
            return statement.executeUpdate();
        }
    }

    private static double timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / NANOS;
    }

    private static void tell(String what, double[] times, double[] base) {
        double[] ratios = {quantile(times, 0.25) / quantile(base, 0.25), quantile(times, 0.5) / quantile(base, 0.5)};
        System.out.printf(
                "%-30s median %.3f ms, first quarter %.3f ms: ×%.2f, ×%.2f%n",
                what, quantile(times, 0.5), quantile(times, 0.25), ratios[1], ratios[0]);
    }

    private static double quantile(double[] times, double share) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))];
    }
}
