package io.cloudcost.cli;

import io.cloudcost.monitor.gpu.GpuBill;
import io.cloudcost.monitor.gpu.GpuTime;
import io.cloudcost.monitor.gpu.GpuUse;
import java.io.IOException;

/** What GPUs cost, for programs. */
final class GpuDocument {

    private GpuDocument() {}

    static void write(JsonOut json, GpuStanding standing) throws IOException {
        json.object("meter", standing.last().orElse(null), it -> {
            json.flag("on", it.on());
            json.text("asOf", it.at());
            json.money("hourlyRate", it.rate());
        });
        json.object("day", () -> time(json, standing.day()));
        json.object("month", () -> time(json, standing.month()));
        json.object("check", standing.machines().orElse(null), it -> {
            json.number("machines", it.machines());
            json.texts("unpriced", it.unpriced());
            json.texts("problems", it.problems());
        });
        json.object("bill", standing.bill().orElse(null), it -> bill(json, it, standing));
    }

    private static void time(JsonOut json, GpuTime time) throws IOException {
        json.period("period", time.period());
        json.moneys("cost", time.cost().list());
        json.number("onSeconds", time.on().toSeconds());
        json.number("unknownSeconds", time.unknown().toSeconds());
    }

    private static void bill(JsonOut json, GpuBill bill, GpuStanding standing) throws IOException {
        json.period("period", bill.period());
        json.moneys("total", bill.total().list());
        for (GpuUse use : GpuUse.values()) {
            json.moneys(use.label(), bill.of(use).list());
        }
        teams(json, bill);
        json.objects("machines", bill.shares(), share -> {
            json.text("machine", share.machine());
            json.text("team", share.team());
            json.text("use", share.use().label());
            json.money("cost", share.cost());
        });
        if (standing.days().isEmpty()) {
            json.nothing("days");
        } else {
            json.objects("days", standing.days().get(), day -> {
                json.text("day", GpuStanding.day(day, standing.zone()));
                teams(json, day);
            });
        }
    }

    private static void teams(JsonOut json, GpuBill bill) throws IOException {
        json.objects("teams", GpuTeam.of(bill), team -> {
            json.text("team", team.name());
            json.moneys("cost", team.all().list());
            if (team.idle().isEmpty()) {
                json.nothing("idle");
            } else {
                json.moneys("idle", team.idle().get().list());
            }
            json.moneys("unknown", team.unknown().list());
        });
    }
}
