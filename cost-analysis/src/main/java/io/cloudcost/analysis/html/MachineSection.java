package io.cloudcost.analysis.html;

import io.cloudcost.analysis.CostReport;
import io.cloudcost.analysis.MachineView;
import io.cloudcost.analysis.MonthlyCost;
import io.cloudcost.resource.Machine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Machines one by one: what each costs, how much it is used, and what could be better. What is unknown is empty. */
final class MachineSection {

    private static final int MOST = 100;
    private static final List<String> HEADS = List.of(
            "Name",
            "Type",
            "Region",
            "A month",
            "By",
            "CPU %",
            "MB a day",
            "Disk operations a day",
            "Judged",
            "Would do",
            "Saves a month",
            "Id");

    private final CostReport report;
    private final Html html;

    MachineSection(CostReport report, Html html) {
        this.report = report;
        this.html = html;
    }

    void write() {
        List<MachineView> all = report.machines();
        if (all.isEmpty()) {
            return;
        }
        html.open("section").element("h2", "Machines one by one");
        html.element(
                "p",
                "By charges: what that month was billed. By the last days: what the provider told of them, drawn out to a month. By prices: the catalogue's, with surcharges. Use is told by means, disk"
                        + " operations are those of all volumes. A question mark stands where no rule could judge; what is not"
                        + " known is empty.");
        Table.write(
                html,
                all.size() > MOST
                        ? "The " + MOST + " dearest of " + all.size() + " machines; " + (all.size() - MOST)
                                + " are not shown"
                        : "All machines, the dearest first",
                HEADS,
                all.stream().limit(MOST).map(MachineSection::row).toList());
        html.close();
    }

    private static List<Table.Cell> row(MachineView view) {
        Machine machine = view.machine();
        return List.of(
                Table.Cell.of(machine.name().orElse("")),
                Table.Cell.of(machine.plan() == null ? "" : machine.plan()),
                Table.Cell.of(machine.region().orElse("")),
                view.cost().map(MonthlyCost::amount).map(Cells::money).orElseGet(Table.Cell::empty),
                Table.Cell.of(view.cost().map(MachineSection::basis).orElse("")),
                number(view.use().cpuPercent(), 1),
                number(view.use().networkMbPerDay(), 1),
                number(view.use().diskOperationsPerDay(), 0),
                Table.Cell.of(judged(view)),
                Table.Cell.of(view.targetSize().orElse("")),
                view.saving().map(Cells::money).orElseGet(Table.Cell::empty),
                Table.Cell.of(machine.id()));
    }

    private static String basis(MonthlyCost cost) {
        return cost.basis() == MonthlyCost.Basis.RECENT
                ? "last days"
                : cost.month().map(month -> "charges of " + month.yearMonth()).orElse("prices");
    }

    private static Table.Cell number(Optional<BigDecimal> number, int scale) {
        return number.map(known -> Table.Cell.of(
                        known.setScale(scale, RoundingMode.HALF_UP).toPlainString(), known))
                .orElseGet(Table.Cell::empty);
    }

    private static String judged(MachineView view) {
        return Stream.of(
                        word("idle", view.idle()),
                        word("under-used", view.underUsed()),
                        word("spot", view.spotEligible()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String word(String claim, Optional<Boolean> known) {
        return known.map(yes -> yes ? claim : "").orElse(claim + "?");
    }
}
