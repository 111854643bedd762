package io.cloudcost.budget.internal.ledger;

import io.cloudcost.budget.model.ActualCost;
import io.cloudcost.budget.model.ActualState;
import io.cloudcost.budget.model.Attempt;
import io.cloudcost.budget.model.CountedIn;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.Reservation;
import io.cloudcost.budget.model.ReservationState;
import io.cloudcost.model.Money;
import io.cloudcost.spi.JobCost;
import io.cloudcost.spi.Matched;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A row of a job, which lacks its attempts and costs yet: those are rows of their own.
 *
 * @param bookedNumber of the audit entry by which it was booked when it ended, null while it runs
 */
record JobRow(Job job, @Nullable Looked looked, @Nullable Long bookedNumber) {

    static JobRow read(ResultSet row, Instant now) throws SQLException {
        return new JobRow(job(row, now), Looked.read(row), Sql.whole(row, "booked_number"));
    }

    /** @param forgotten until which entry budgets of a name have forgotten what was booked, also where there is another one now */
    Job with(List<Attempt> attempts, List<JobCost> costs, Map<String, Long> forgotten) {
        return new Job(
                job.id(),
                job.name(),
                job.team(),
                job.project(),
                job.labels(),
                job.billingTags(),
                job.quote(),
                job.spot(),
                job.estimate(),
                job.limit(),
                counted(job.budgets(), bookedNumber, forgotten),
                job.reservation(),
                job.admittedAt(),
                job.endedAt(),
                job.outcome(),
                job.stopAsked(),
                attempts,
                job.booked(),
                job.bookedAtEnd(),
                looked == null ? null : looked.with(costs),
                job.work());
    }

    static List<CountedIn> counted(List<CountedIn> in, @Nullable Long number, Map<String, Long> forgotten) {
        return number == null || forgotten.isEmpty()
                ? in
                : in.stream()
                        .filter(it -> number > forgotten.getOrDefault(it.budget(), 0L))
                        .toList();
    }

    private static Job job(ResultSet row, Instant now) throws SQLException {
        Facts facts = Facts.of(row.getString("facts"));
        String outcome = row.getString("outcome");
        return new Job(
                row.getString("id"),
                row.getString("name"),
                facts.orNull("team"),
                facts.orNull("project"),
                facts.tags("label"),
                facts.tags("billingTag"),
                JobFacts.quote(facts),
                Boolean.parseBoolean(facts.get("spot")),
                JobFacts.estimate(facts),
                facts.money("limit").orElseThrow(),
                JobFacts.windows(row.getString("windows")),
                reservation(row, now),
                Sql.known(row, "admitted_at"),
                Sql.time(row, "ended_at"),
                outcome == null ? null : JobOutcome.valueOf(outcome),
                row.getInt("stop_asked") != 0,
                List.of(),
                money(row, "booked"),
                money(row, "booked_at_end"),
                null,
                JobFacts.work(row.getString("work")));
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        String amount = row.getString(column);
        return amount == null ? null : Money.of(amount, row.getString("currency"));
    }

    private static Reservation reservation(ResultSet row, Instant now) throws SQLException {
        Instant lease = Sql.known(row, "lease_until");
        return new Reservation(
                Money.of(row.getString("reserved"), row.getString("currency")),
                state(row.getString("state"), lease, now),
                lease,
                Sql.known(row, "hold_until"),
                row.getString("owner"));
    }

    private static ReservationState state(@Nullable String state, Instant lease, Instant now) {
        if (!"RUNNING".equals(state)) {
            return ReservationState.BOOKED;
        }
        return lease.isBefore(now) ? ReservationState.ORPHANED : ReservationState.HELD;
    }

    /** What came of the last look at the bill. */
    record Looked(
            ActualState state,
            @Nullable Money amount,
            Map<String, BigDecimal> rates,
            Matched matched,
            Instant at,
            @Nullable Instant next,
            List<String> notes,
            Instant since) {

        private static @Nullable Looked read(ResultSet row) throws SQLException {
            String state = row.getString("actual_state");
            if (state == null) {
                return null;
            }
            Facts facts = Facts.of(row.getString("actual_facts"));
            Map<String, BigDecimal> rates = new TreeMap<>();
            facts.lines("rate").forEach(it -> rates.put(it.get(0), new BigDecimal(it.get(1))));
            return new Looked(
                    ActualState.valueOf(state),
                    money(row, "actual"),
                    rates,
                    Matched.valueOf(facts.get("matched")),
                    Sql.known(row, "looked_at"),
                    Sql.time(row, "look_at"),
                    facts.values("note"),
                    facts.time("since").orElseThrow());
        }

        static String facts(ActualCost actual) {
            Facts facts = new Facts()
                    .put("matched", actual.matched())
                    .put("since", actual.unchangedSince())
                    .put("note", actual.notes());
            actual.rates().forEach((currency, rate) -> facts.line("rate", List.of(currency, rate.toPlainString())));
            return facts.text();
        }

        private ActualCost with(List<JobCost> costs) {
            return new ActualCost(state, costs, amount, new TreeMap<>(rates), matched, at, next, notes, since);
        }
    }
}
