package io.cloudcost.cli;

import io.cloudcost.model.Amounts;
import io.cloudcost.monitor.gpu.GpuBill;
import io.cloudcost.monitor.gpu.GpuCheck;
import io.cloudcost.monitor.gpu.GpuState;
import io.cloudcost.monitor.gpu.GpuTime;
import io.cloudcost.monitor.gpu.GpuUse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** What GPUs cost, for people. */
final class GpuPage {

    private GpuPage() {}

    static void print(Page page, GpuStanding standing) throws IOException {
        if (standing.last().isEmpty()) {
            page.line("Nothing was counted yet.");
        } else {
            GpuState last = standing.last().get();
            page.line("GPUs are " + (last.on() ? "on" : "off") + " at " + last.rate() + " an hour, as of " + last.at()
                    + ".");
        }
        Table table = Table.of("SINCE", ">COST", ">ON", ">NOBODY LOOKED");
        row(table, standing.day());
        row(table, standing.month());
        table.print(page);
        if (standing.machines().isPresent()) {
            checked(page, standing.machines().get());
        }
        if (standing.bill().isPresent()) {
            bill(page, standing.bill().get());
        }
    }

    private static void row(Table table, GpuTime time) {
        table.row(
                time.period().start().toString(),
                time.cost().isEmpty() ? "0.00" : Shown.sum(time.cost()),
                hours(time.on()),
                hours(time.unknown()));
    }

    private static String hours(Duration time) {
        return time.toHours() + " h " + time.toMinutesPart() + " min";
    }

    private static void checked(Page page, GpuCheck check) throws IOException {
        page.line(Text.count(check.machines(), "GPU machine") + " counted.");
        for (String problem : check.problems()) {
            page.warning(problem);
        }
        for (String machine : check.unpriced()) {
            page.point(machine + " has no known price and is in no bill.");
        }
    }

    private static void bill(Page page, GpuBill bill) throws IOException {
        page.title("GPU machines this month, by their prices");
        for (GpuUse use : GpuUse.values()) {
            page.pair(use.label(), Shown.sum(bill.of(use)));
        }
        page.pair("together", Shown.sum(bill.total()));
        Table idle = Table.of("TEAM", ">IDLE", ">ALL");
        Map<String, Amounts> idles = bill.idleByTeam();
        bill.byTeam()
                .forEach((team, all) ->
                        idle.row(team, Shown.sum(idles.getOrDefault(team, Amounts.none())), Shown.sum(all)));
        if (!idle.isEmpty()) {
            idle.print(page);
        }
    }
}
