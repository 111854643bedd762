package io.cloudcost.monitor.gpu;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.monitor.measure.CalendarPeriod;
import io.cloudcost.monitor.measure.Measure;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What GPU machines tell the watch. */
final class FleetFigures {

    private final Function<Period, GpuBill> bills;
    private final String note;

    FleetFigures(Function<Period, GpuBill> bills, GpuCheck check) {
        this.bills = bills;
        this.note = note(check);
    }

    List<Measurement> at(Instant now, ZoneId zone) {
        List<Measurement> told = new ArrayList<>();
        for (CalendarPeriod period : CalendarPeriod.values()) {
            GpuBill bill = bills.apply(period.around(now, zone));
            Optional<String> currency =
                    bill.total().list().stream().map(Money::currency).findFirst();
            for (GpuUse use : GpuUse.values()) {
                Map<String, String> labels = Map.of("period", period.label(), "use", use.label());
                Amounts cost = bill.of(use);
                currency.ifPresent(it -> told.add(figure(Measures.GPU_COST_BY_USE, labels, cost, it, now)));
            }
            bill.byTeam().keySet().forEach(team -> {
                Map<String, String> labels = Map.of("period", period.label(), "team", team);
                Amounts idle = bill.idleByTeam().getOrDefault(team, Amounts.none());
                told.add(figure(Measures.GPU_IDLE_COST, labels, idle, currency.orElseThrow(), now));
            });
        }
        return List.copyOf(told);
    }

    private Measurement figure(
            Measure measure, Map<String, String> labels, Amounts cost, String currency, Instant now) {
        if (cost.list().size() > 1) {
            return Measurement.unknown(measure, labels, now, "GPUs cost several currencies: " + cost + ".");
        }
        return Measurement.of(measure, labels, cost.single().orElse(Money.zero(currency)), now)
                .noting(note);
    }

    private static String note(GpuCheck check) {
        List<String> words = new ArrayList<>(check.problems());
        if (!check.unpriced().isEmpty()) {
            words.add(check.unpriced().size() + " GPU machines have no known price and are not in it.");
        }
        return String.join(" ", words);
    }
}
