package io.cloudcost.cli;

import io.cloudcost.analysis.html.TablePage.Cell;
import io.cloudcost.budget.report.JobCosts;
import io.cloudcost.budget.report.TrendReport;
import io.cloudcost.model.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What jobs cost by day and provider, for people. */
final class TrendSheet {

    /** Columns of costs, wherever costs of jobs are shown. */
    static final List<String> COSTS =
            List.of(">Jobs", ">Billed", ">Per job", ">Not final", ">Estimated", ">Of jobs", ">Per job");

    private TrendSheet() {}

    static Sheet of(TrendReport report, @Nullable String provider) {
        Sheet sheet = Sheet.titled("What jobs cost" + (provider == null ? "" : " at " + provider))
                .line(time(report.period()));
        notStarted(sheet, report.notStarted());
        if (report.days().isEmpty()) {
            return sheet.line("No job ended in that time.");
        }
        sheet.table(
                "In all",
                heads("Currency"),
                report.totals().stream().map(it -> row(it, it.currency())).toList());
        sheet.table(
                "By day",
                heads("Day", "Provider"),
                report.days().stream()
                        .map(it -> row(it.costs(), it.day().toString(), provider(it.provider())))
                        .toList());
        return sheet.notes("How to read it", legend());
    }

    static void notStarted(Sheet sheet, long jobs) {
        if (jobs > 0) {
            sheet.line("Jobs that never began, and are in no figure: " + jobs);
        }
    }

    static List<String> legend() {
        return List.of(
                "Billed is what bills say of the jobs that they name whole; not final are those whose bill may still change.",
                "Estimated is what the other jobs are thought to have cost, by their price at launch and their time. The two are not added.");
    }

    static String time(Period period) {
        return "Jobs that ended from " + period.start().atOffset(ZoneOffset.UTC).toLocalDate() + " to "
                + period.end().atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1) + " (UTC)";
    }

    static List<String> heads(String... first) {
        return Stream.concat(Stream.of(first), COSTS.stream()).toList();
    }

    static List<Cell> row(JobCosts costs, String... first) {
        List<Cell> row = new ArrayList<>(Stream.of(first).map(Cell::of).toList());
        row.add(Cell.of(costs.jobs()));
        boolean billed = costs.billedJobs() > 0;
        row.add(billed ? Cell.of(costs.billed()) : Cell.of(""));
        row.add(costs.averageBilled().map(Cell::of).orElse(Cell.of("")));
        row.add(billed ? Cell.of(costs.unsettledJobs()) : Cell.of(""));
        boolean estimated = costs.estimatedJobs() > 0;
        row.add(estimated ? Cell.of(costs.estimated()) : Cell.of(""));
        row.add(estimated ? Cell.of(costs.estimatedJobs()) : Cell.of(""));
        row.add(costs.averageEstimated().map(Cell::of).orElse(Cell.of("")));
        return row;
    }

    static String provider(@Nullable String provider) {
        return provider == null ? Shown.UNKNOWN : provider;
    }
}
