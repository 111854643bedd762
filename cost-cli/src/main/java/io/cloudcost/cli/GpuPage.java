package io.cloudcost.cli;

import io.cloudcost.monitor.gpu.GpuBill;
import io.cloudcost.monitor.gpu.GpuCheck;
import io.cloudcost.monitor.gpu.GpuState;
import io.cloudcost.monitor.gpu.GpuTime;
import io.cloudcost.monitor.gpu.GpuUse;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

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
        if (standing.days().isPresent()) {
            days(page, standing.days().get(), standing.zone());
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
        machines(page, bill);
        Table teams = Table.of("TEAM", ">IDLE", ">ALL", ">UNKNOWN");
        GpuTeam.of(bill)
                .forEach(it -> teams.row(it.name(), it.shownIdle(), Shown.sum(it.all()), Shown.sum(it.unknown())));
        shown(page, teams);
    }

    private static void machines(Page page, GpuBill bill) throws IOException {
        Table table = Table.of("MACHINE", ">USED", ">UNUSED", ">UNALLOCATED", ">UNKNOWN", ">ALL");
        bill.byMachine()
                .forEach((machine, part) -> table.row(
                        machine,
                        Shown.sum(part.of(GpuUse.USED)),
                        Shown.sum(part.of(GpuUse.UNUSED)),
                        Shown.sum(part.of(GpuUse.UNALLOCATED)),
                        Shown.sum(part.of(GpuUse.UNKNOWN)),
                        Shown.sum(part.total())));
        shown(page, table);
    }

    private static void days(Page page, List<GpuBill> days, ZoneId zone) throws IOException {
        Table table = Table.of("DAY", "TEAM", ">IDLE", ">ALL", ">UNKNOWN");
        for (GpuBill day : days) {
            String date = GpuStanding.day(day, zone);
            GpuTeam.of(day)
                    .forEach(it ->
                            table.row(date, it.name(), it.shownIdle(), Shown.sum(it.all()), Shown.sum(it.unknown())));
        }
        shown(page, table);
    }

    private static void shown(Page page, Table table) throws IOException {
        if (!table.isEmpty()) {
            table.print(page);
        }
    }
}
