package io.cloudcost.cli;

import io.cloudcost.analysis.MachineView;
import io.cloudcost.analysis.MonthlyCost;
import java.io.IOException;
import java.util.List;

/** What each machine costs, how much it is used and what could be better, for programs; null where that is not known. */
final class MachineDocument {

    private MachineDocument() {}

    static void write(JsonOut json, List<MachineView> machines) throws IOException {
        json.objects("machines", machines, view -> machine(json, view));
    }

    private static void machine(JsonOut json, MachineView view) throws IOException {
        json.text("id", view.machine().id());
        json.text("name", view.machine().info().name());
        json.text("type", view.machine().plan());
        json.text("region", view.machine().info().region());
        json.money("monthlyCost", view.cost().map(MonthlyCost::amount).orElse(null));
        json.text("costBasis", view.cost().map(MonthlyCost::basis).orElse(null));
        json.text(
                "costMonth",
                view.cost().flatMap(MonthlyCost::month).map(Months::first).orElse(null));
        json.decimal("cpuPercent", view.use().cpuPercent());
        json.decimal("networkMbPerDay", view.use().networkMbPerDay());
        json.decimal("diskOperationsPerDay", view.use().diskOperationsPerDay());
        json.flag("idle", view.idle());
        json.flag("underUsed", view.underUsed());
        json.flag("spotEligible", view.spotEligible());
        json.text("targetSize", view.targetSize().orElse(null));
        json.money("monthlySavings", view.saving().orElse(null));
        json.texts(
                "findings",
                view.advice().stream().map(each -> each.finding().id()).toList());
    }
}
