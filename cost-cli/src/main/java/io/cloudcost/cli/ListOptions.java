package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.JobLedger;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.ReservationState;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which jobs are listed. */
final class ListOptions {

    private static final Pattern DAYS = Pattern.compile("(\\d{1,4})d");

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description =
                    "list: only those that are running, held, orphaned, succeeded, failed, cancelled, not_started or lost")
    private @Nullable String status;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "list: only those let in since 2026-11-01, 2026-11-01T10:00:00Z or 7d (days before now)")
    private @Nullable String since;

    @Option(names = "--running", description = "list: only those that run; the same as --status running")
    private boolean running;

    @Option(names = "--limit", paramLabel = "N", description = "list: the most jobs (default: 50)")
    private int limit = 50;

    /** Refuses what cannot be asked for. */
    void check() {
        if (limit < 1) {
            throw new UsageException("--limit must be above 0, but is " + limit + ".", "jobs --help");
        }
        if (running && status != null && !status.equalsIgnoreCase("running")) {
            throw new UsageException("--running and --status " + status + " cannot both hold.", "jobs --help");
        }
    }

    List<Job> jobs(JobLedger ledger, Clock clock) {
        Instant from = from(clock);
        String wanted = running ? "RUNNING" : status == null ? "" : status.toUpperCase(Locale.ROOT);
        return switch (wanted) {
            case "" -> ledger.newest(from, null, limit);
            case "RUNNING" -> running(ledger, from, null);
            case "HELD", "ORPHANED" -> running(ledger, from, ReservationState.valueOf(wanted));
            default -> ledger.newest(from, outcome(wanted), limit);
        };
    }

    private List<Job> running(JobLedger ledger, @Nullable Instant from, @Nullable ReservationState state) {
        return ledger.running(Integer.MAX_VALUE).stream()
                .filter(job -> from == null || !job.admittedAt().isBefore(from))
                .filter(job -> state == null || job.reservation().state() == state)
                .limit(limit)
                .toList();
    }

    private JobOutcome outcome(String wanted) {
        try {
            return JobOutcome.valueOf(wanted);
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException("--status must be running, held, orphaned, succeeded, failed, cancelled,"
                    + " not_started or lost, not '" + status + "'.");
        }
    }

    private @Nullable Instant from(Clock clock) {
        if (since == null) {
            return null;
        }
        Matcher days = DAYS.matcher(since);
        try {
            if (days.matches()) {
                return clock.instant().minus(Duration.ofDays(Long.parseLong(days.group(1))));
            }
            return since.indexOf('T') < 0
                    ? LocalDate.parse(since).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(since);
        } catch (DateTimeException wrong) {
            throw new ConfigurationException(
                    "--since must be a day such as 2026-11-01, a time such as 2026-11-01T10:00:00Z or days such as 7d,"
                            + " not '" + since + "'.");
        }
    }
}
