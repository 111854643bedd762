package io.cloudcost.cli;

import io.cloudcost.analysis.Figures;
import io.cloudcost.analysis.html.TablePage.Cell;
import io.cloudcost.budget.report.CompareReport;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Jobs by provider, for people. */
final class CompareSheet {

    private CompareSheet() {}

    static Sheet of(CompareReport report) {
        Sheet sheet = Sheet.titled("Jobs by provider").line(TrendSheet.time(report.period()));
        TrendSheet.notStarted(sheet, report.notStarted());
        if (report.providers().isEmpty()) {
            return sheet.line("No job ended in that time.");
        }
        sheet.notes(
                report.advice().isEmpty() ? "No recommendation" : "Recommendation",
                report.advice().isEmpty()
                        ? report.abstained()
                        : report.advice().stream().map(CompareSheet::sentence).toList());
        sheet.table(
                "Providers",
                TrendSheet.heads("Provider", "Currency", ">Succeeded", ">Failed", ">Success"),
                report.providers().stream().map(CompareSheet::row).toList());
        sheet.table(
                "What a piece of work cost",
                List.of(
                        "Work",
                        "Provider",
                        ">Jobs",
                        ">Pieces billed",
                        ">Charged each",
                        ">Pieces not billed",
                        ">Estimated each"),
                report.works().stream().map(CompareSheet::row).toList());
        if (!report.advice().isEmpty()) {
            sheet.notes("What is not compared", report.abstained());
        }
        return sheet.notes("How to read it", TrendSheet.legend());
    }

    private static String sentence(CompareReport.Advice advice) {
        return work(advice.counted(), advice.name()) + ": " + advice.provider() + ", " + advice.price() + " each, "
                + Figures.percent(advice.saving()) + " less than " + advice.next() + " (" + advice.nextPrice() + "). "
                + advice.basis();
    }

    private static List<Cell> row(CompareReport.AtProvider row) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(TrendSheet.provider(row.provider())));
        cells.add(Cell.of(row.costs().currency()));
        cells.add(Cell.of(row.succeeded()));
        cells.add(Cell.of(row.failed()));
        cells.add(Cell.share(row.successRate().orElse(null)));
        cells.addAll(TrendSheet.row(row.costs()));
        return cells;
    }

    private static List<Cell> row(CompareReport.Work work) {
        return List.of(
                Cell.of(work(work.counted(), work.name())),
                Cell.of(work.provider()),
                Cell.of(work.costs().jobs()),
                pieces(work.billedPieces()),
                price(work.billedPrice()),
                pieces(work.estimatedPieces()),
                price(work.estimatedPrice()));
    }

    /** Not rounded to cents: a piece may cost less than one. */
    private static Cell price(Optional<Money> price) {
        return price.map(it -> new Cell(it.toString(), it.amount())).orElse(Cell.of(""));
    }

    private static Cell pieces(BigDecimal count) {
        return new Cell(count.toPlainString(), count);
    }

    private static String work(CompareReport.Counted counted, String name) {
        return counted == CompareReport.Counted.UNITS ? name : "runs of " + name;
    }
}
