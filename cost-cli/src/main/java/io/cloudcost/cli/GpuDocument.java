package io.cloudcost.cli;

import io.cloudcost.model.Amounts;
import io.cloudcost.monitor.gpu.GpuBill;
import io.cloudcost.monitor.gpu.GpuTime;
import io.cloudcost.monitor.gpu.GpuUse;
import java.io.IOException;
import java.util.Map;

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
        json.object("bill", standing.bill().orElse(null), it -> bill(json, it));
    }

    private static void time(JsonOut json, GpuTime time) throws IOException {
        json.period("period", time.period());
        json.moneys("cost", time.cost().list());
        json.number("onSeconds", time.on().toSeconds());
        json.number("unknownSeconds", time.unknown().toSeconds());
    }

    private static void bill(JsonOut json, GpuBill bill) throws IOException {
        json.period("period", bill.period());
        json.moneys("total", bill.total().list());
        for (GpuUse use : GpuUse.values()) {
            json.moneys(use.label(), bill.of(use).list());
        }
        Map<String, Amounts> idle = bill.idleByTeam();
        json.objects("teams", bill.byTeam().entrySet(), team -> {
            json.text("team", team.getKey());
            json.moneys("cost", team.getValue().list());
            json.moneys("idle", idle.getOrDefault(team.getKey(), Amounts.none()).list());
        });
        json.objects("machines", bill.shares(), share -> {
            json.text("machine", share.machine());
            json.text("team", share.team());
            json.text("use", share.use().label());
            json.money("cost", share.cost());
        });
    }
}
