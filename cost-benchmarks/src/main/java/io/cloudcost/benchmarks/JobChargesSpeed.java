package io.cloudcost.benchmarks;

import io.cloudcost.budget.ActualCosts;
import io.cloudcost.budget.BudgetGate;
import io.cloudcost.budget.JobCharges;
import io.cloudcost.budget.JobRun;
import io.cloudcost.budget.model.BatchRequest;
import io.cloudcost.budget.model.BillSplit;
import io.cloudcost.budget.model.BilledCosts;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.Retrieval;
import io.cloudcost.budget.model.StartedMachine;
import io.cloudcost.files.CostImport;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.store.StateTables;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A month of jobs, each of an hour on a machine of its own and with a tag of its own, and their bill: two lines for each, in a store, which name the
 * machine of every other job and the tags of all. Splits the bill among all jobs, and asks it for 500 and for 5,000 of them. The heap is what {@code -Xmx} allows: it either suffices or does not.
 *
 * <p>Arguments: jobs (default 200,000).
 */
public final class JobChargesSpeed {

    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
    private static final int HOURS = 31 * 24;
    private static final Money PRICE = Money.usd("2.5");

    private static final String HEADER =
            "BilledCost,BillingAccountId,BillingCurrency,BillingPeriodEnd,BillingPeriodStart,"
                    + "ChargeCategory,ChargePeriodEnd,ChargePeriodStart,ConsumedQuantity,ConsumedUnit,ResourceId,ServiceCategory,"
                    + "ServiceName,Tags\n";

    private JobChargesSpeed() {}

    /** Measures and prints. */
    public static void main(String[] arguments) throws IOException {
        int jobs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        Path folder = Files.createTempDirectory("job-charges-speed");
        try (StateStore state = StateStores.open("sqlite:" + folder.resolve("state.db"));
                CostStore costs = CostStores.open("duckdb:" + folder.resolve("costs.duckdb"))) {
            timed("jobs written", () -> fill(state, jobs));
            Path bill = folder.resolve("bill.csv");
            write(bill, jobs);
            timed("bill imported", () -> CostImport.focus(bill).into(costs));
            measure(gate(state, "2026-11-20T12:00:00Z"), BilledCosts.of(costs), jobs);
        }
    }

    private static void measure(BudgetGate gate, BilledCosts bill, int jobs) {
        JobCharges charges = JobCharges.of(gate, "own", bill);
        BillSplit split = timed("split among all jobs", () -> charges.split(Period.month(MONTH)));
        boolean all =
                split.unattributed().list().stream().allMatch(it -> it.amount().signum() == 0);
        if (split.jobs().size() != jobs || !all) {
            throw new IllegalStateException(
                    split.jobs().size() + " jobs, and " + split.unattributed() + " is left: the bill is not theirs.");
        }
        for (int some : List.of(500, 5_000)) {
            Retrieval found = timed(
                    some + " jobs asked for",
                    () -> ActualCosts.on(gate).source(charges).build().batch(new BatchRequest(some, 90, false)));
            if (found.found() != some) {
                throw new IllegalStateException("Found " + found.found() + " of " + some + ": " + found.issues());
            }
        }
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(Locale.ROOT, "of a heap of at most %d MB%n", runtime.maxMemory() >> 20);
    }

    private static BudgetGate gate(StateStore state, String now) {
        return BudgetGate.on(state)
                .clock(Clock.fixed(Instant.parse(now), ZoneOffset.UTC))
                .build();
    }

    /** Books jobs as a gate would have, copied from one that it did. */
    private static int fill(StateStore state, int jobs) {
        JobRun run = gate(state, START.toString())
                .launch(JobRequest.named("train")
                        .hours(1)
                        .hourlyPrice(PRICE)
                        .billingTag("job", "j-0")
                        .build());
        run.started(StartedMachine.of("i-0"));
        run.detach();
        Instant end = START.plus(Duration.ofHours(1));
        gate(state, end.toString()).ledger().end(run.id(), JobOutcome.SUCCEEDED, end);
        return state.transaction(new StateTables("budget_fill", List.of()), connection -> copy(connection, jobs));
    }

    /** Each begins an hour after the one before; after a month again with the first hour. */
    private static int copy(Connection connection, int jobs) throws SQLException {
        String numbers = "WITH RECURSIVE n(i, d) AS (SELECT 1, 3600000 UNION ALL SELECT i + 1, ((i + 1) % " + HOURS
                + ") * 3600000 FROM n WHERE i < " + (jobs - 1) + ") ";
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    numbers + "INSERT INTO budget_attempts (job, number, started_at, ended_at, ending, facts)"
                            + " SELECT printf('00%08d', i), number, started_at + d, ended_at + d, ending,"
                            + " replace(facts, 'i-0', 'i-' || i) FROM n, budget_attempts WHERE job > '1'");
            return statement.executeUpdate(numbers + "INSERT INTO budget_jobs (id, name, state, provider, admitted_at,"
                    + " lease_until, hold_until, ended_at, currency, reserved, booked, booked_number, outcome, stop_asked,"
                    + " owner, windows, facts, booked_at_end, look_at) SELECT printf('00%08d', i), name, state, provider,"
                    + " admitted_at + d, lease_until, hold_until, ended_at + d, currency, reserved, booked, booked_number,"
                    + " outcome, stop_asked, owner, windows, replace(facts, 'j-0', 'j-' || i), booked_at_end, look_at + d"
                    + " FROM n, budget_jobs WHERE id > '1'");
        }
    }

    private static void write(Path bill, int jobs) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(bill)) {
            out.write(HEADER);
            for (int job = 0; job < jobs; job++) {
                Instant start = START.plus(Duration.ofHours(job % HOURS));
                String machine = job % 2 == 0 ? "i-" + job : "";
                out.write(line("2.4", job, start, "1,Hours," + machine + ",Compute,Machines,"));
                out.write(line("0.1", job, start, "3,GB," + machine + ",Networking,Traffic,"));
            }
        }
    }

    private static String line(String cost, int job, Instant start, String what) {
        return cost + ",a,USD,2026-11-01T00:00:00Z,2026-10-01T00:00:00Z,Usage," + start.plus(Duration.ofHours(1)) + ","
                + start + "," + what + "\"{\"\"job\"\":\"\"j-" + job + "\"\"}\"\n";
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T made = work.get();
        System.out.printf(Locale.ROOT, "%-22s %.1f s%n", what, (System.nanoTime() - start) / 1e9);
        return made;
    }
}
