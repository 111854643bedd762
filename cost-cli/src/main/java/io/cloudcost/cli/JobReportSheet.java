package io.cloudcost.cli;

import io.cloudcost.analysis.Figures;
import io.cloudcost.analysis.html.TablePage.Cell;
import io.cloudcost.budget.model.ActualCost;
import io.cloudcost.budget.model.ActualState;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobWork;
import io.cloudcost.budget.report.JobReport;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What one job cost, for people. */
final class JobReportSheet {

    private JobReportSheet() {}

    static Sheet of(JobReport report) {
        Job job = report.job();
        Sheet sheet = Sheet.titled("Job " + job.name())
                .line(job.id() + ", " + JobPage.state(job) + ", " + JobPage.machine(job))
                .figure("cost", Shown.money(report.cost()), basis(report))
                .figure(
                        "estimate",
                        Shown.money(job.estimate().p50()),
                        "P90 " + Shown.money(job.estimate().p90()))
                .figure("budget of the job", Shown.money(job.limit()), left(report));
        report.ofEstimate()
                .ifPresent(share -> sheet.figure(
                        "cost of the estimate",
                        Figures.percent(share),
                        report.withinP90().orElse(false) ? "within the P90" : "beyond the P90"));
        report.perUnit().ifPresent(price -> sheet.figure("price per unit", price.toString(), units(job.work())));
        sheet.table("What it cost", List.of("For", ">Amount", "Says"), parts(report));
        return sheet.notes("Notes", notes(job));
    }

    private static String basis(JobReport report) {
        if (report.cost() == null) {
            return "it runs";
        }
        if (report.state() == ActualState.PARTIAL) {
            return "an estimate; the bill lacks parts of it";
        }
        return report.billed()
                ? "by the bill, " + word(report.state().name())
                : "an estimate by price and time; no bill names it";
    }

    private static String left(JobReport report) {
        Money left = report.left();
        if (left == null) {
            return report.cost() == null ? "it runs" : "the bill lacks parts of it";
        }
        return left.isNegative() ? Shown.money(left.negate()) + " over" : Shown.money(left) + " left";
    }

    private static String units(JobWork work) {
        BigDecimal units = work.units();
        return units == null ? "" : units.toPlainString() + " " + work.unit();
    }

    private static List<List<Cell>> parts(JobReport report) {
        return report.parts().stream()
                .map(part -> List.of(
                        Cell.of(word(part.kind())),
                        Cell.of(part.amount()),
                        Cell.of(part.billed() ? "the bill" : "an estimate (" + part.basis() + ")")))
                .toList();
    }

    private static List<String> notes(Job job) {
        List<String> notes = new ArrayList<>(job.work().notes());
        ActualCost actual = job.actual();
        if (actual != null) {
            notes.addAll(actual.notes());
        }
        return notes;
    }

    static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
