package io.cloudcost.budget.internal.ledger;

import io.cloudcost.store.StateTables;
import java.util.List;

/**
 * The tables, in steps. A job and its reservation are one row, so that letting a job in is one short transaction. Times are milliseconds
 * UTC; amounts are plain text, since SQLite's decimals are doubles, and of any length: what is
 * converted is not rounded, so that what was reserved is given back to the last digit. The audit's number is an {@code INTEGER}, which SQLite keeps without
 * an index beside the table.
 */
public final class Ledger {

    /** All of them. */
    public static final StateTables TABLES =
            new StateTables("budget", List.of(first(), costs(), lessons(), reached(), covered(), begun(), charged()));

    private Ledger() {}

    private static List<String> first() {
        return List.of(
                "CREATE TABLE budget_limits (name VARCHAR(200) NOT NULL PRIMARY KEY, amount TEXT NOT NULL,"
                        + " currency VARCHAR(50) NOT NULL, period VARCHAR(10) NOT NULL, zone VARCHAR(60) NOT NULL,"
                        + " scope_kind VARCHAR(12) NOT NULL, scope_value VARCHAR(410) NOT NULL, thresholds TEXT NOT NULL)",
                "CREATE TABLE budget_windows (name VARCHAR(200) NOT NULL, window_start BIGINT NOT NULL,"
                        + " booked TEXT NOT NULL, reserved TEXT NOT NULL, bill TEXT,"
                        + " bill_elsewhere TEXT, booked_in_bill TEXT, bill_until BIGINT, bill_number BIGINT,"
                        + " PRIMARY KEY (name, window_start))",
                "CREATE TABLE budget_jobs (id VARCHAR(40) NOT NULL PRIMARY KEY, name VARCHAR(200) NOT NULL,"
                        + " state VARCHAR(10) NOT NULL, provider VARCHAR(100), admitted_at BIGINT NOT NULL,"
                        + " lease_until BIGINT NOT NULL, hold_until BIGINT NOT NULL, ended_at BIGINT,"
                        + " currency VARCHAR(50) NOT NULL, reserved TEXT NOT NULL, booked TEXT,"
                        + " booked_number BIGINT, outcome VARCHAR(20), stop_asked INTEGER NOT NULL,"
                        + " owner VARCHAR(100) NOT NULL, windows TEXT NOT NULL, facts TEXT NOT NULL)",
                "CREATE INDEX budget_jobs_running ON budget_jobs (lease_until) WHERE state = 'RUNNING'",
                "CREATE INDEX budget_jobs_ended ON budget_jobs (ended_at) WHERE ended_at IS NOT NULL",
                "CREATE TABLE budget_attempts (job VARCHAR(40) NOT NULL, number INTEGER NOT NULL,"
                        + " started_at BIGINT NOT NULL, ended_at BIGINT, ending VARCHAR(10), facts TEXT NOT NULL,"
                        + " PRIMARY KEY (job, number))",
                "CREATE TABLE budget_audit (number INTEGER NOT NULL PRIMARY KEY, at BIGINT NOT NULL,"
                        + " kind VARCHAR(20) NOT NULL, job VARCHAR(40), facts TEXT NOT NULL)");
    }

    /**
     * What jobs really cost. {@code look_at} is when a look is worth its price, null if it is not; of a job that nobody looked at
     * yet it is the job's end (later where nobody could be asked), since how late the bill is, only its source knows. Who looks claims the job for a while.
     */
    private static List<String> costs() {
        return List.of(
                "ALTER TABLE budget_jobs ADD COLUMN booked_at_end TEXT",
                "ALTER TABLE budget_jobs ADD COLUMN look_at BIGINT",
                "ALTER TABLE budget_jobs ADD COLUMN claimed_by VARCHAR(60)",
                "ALTER TABLE budget_jobs ADD COLUMN claimed_until BIGINT",
                "ALTER TABLE budget_jobs ADD COLUMN looked_at BIGINT",
                "ALTER TABLE budget_jobs ADD COLUMN actual_state VARCHAR(10)",
                "ALTER TABLE budget_jobs ADD COLUMN actual TEXT",
                "ALTER TABLE budget_jobs ADD COLUMN actual_facts TEXT",
                "UPDATE budget_jobs SET booked_at_end = booked WHERE state = 'ENDED'",
                "UPDATE budget_jobs SET look_at = ended_at WHERE state = 'ENDED' AND provider IS NOT NULL"
                        + " AND outcome <> 'NOT_STARTED'",
                "CREATE INDEX budget_jobs_look ON budget_jobs (provider, look_at) WHERE look_at IS NOT NULL",
                "CREATE TABLE budget_costs (job VARCHAR(40) NOT NULL, attempt INTEGER NOT NULL, line INTEGER NOT NULL,"
                        + " kind TEXT NOT NULL, amount TEXT NOT NULL, currency VARCHAR(50) NOT NULL,"
                        + " period_start BIGINT NOT NULL, period_end BIGINT NOT NULL, retrieved_at BIGINT NOT NULL,"
                        + " may_change INTEGER NOT NULL, fields TEXT NOT NULL, PRIMARY KEY (job, attempt, line))",
                "CREATE TABLE budget_removed (name VARCHAR(200) NOT NULL PRIMARY KEY, number BIGINT NOT NULL)");
    }

    /** What jobs teach those after them. */
    private static List<String> lessons() {
        return List.of(
                "CREATE TABLE budget_lessons (job VARCHAR(40) NOT NULL PRIMARY KEY, name VARCHAR(200) NOT NULL,"
                        + " family TEXT NOT NULL, basis VARCHAR(20) NOT NULL, ended_at BIGINT NOT NULL,"
                        + " work DOUBLE PRECISION, ratio DOUBLE PRECISION)",
                "CREATE INDEX budget_lessons_name ON budget_lessons (name, ended_at)",
                "CREATE INDEX budget_lessons_family ON budget_lessons (family, basis, ended_at)");
    }

    /** Thresholds that were reached, and what a job did. */
    private static List<String> reached() {
        return List.of(
                "CREATE TABLE budget_reached (budget VARCHAR(200) NOT NULL, window_start BIGINT NOT NULL,"
                        + " share TEXT NOT NULL, action VARCHAR(20) NOT NULL, limit_amount TEXT NOT NULL,"
                        + " dry INTEGER NOT NULL, number INTEGER NOT NULL, told_by VARCHAR(100),"
                        + " PRIMARY KEY (budget, window_start, share, action, limit_amount, dry))",
                "CREATE UNIQUE INDEX budget_reached_number ON budget_reached (number)",
                "CREATE INDEX budget_reached_untold ON budget_reached (number) WHERE told_by IS NULL",
                "ALTER TABLE budget_jobs ADD COLUMN work TEXT");
    }

    /** Whose charges a bill holds; null for all. */
    private static List<String> covered() {
        return List.of("ALTER TABLE budget_windows ADD COLUMN bill_providers TEXT");
    }

    /** Since when there is a budget of that name; null where that was not kept. */
    private static List<String> begun() {
        return List.of("ALTER TABLE budget_limits ADD COLUMN set_at BIGINT");
    }

    /** Which charges a budget is about; null where nobody said. */
    private static List<String> charged() {
        return List.of("ALTER TABLE budget_limits ADD COLUMN charges TEXT");
    }
}
