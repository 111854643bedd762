package io.cloudcost.monitor.gpu;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.monitor.measure.CalendarPeriod;
import io.cloudcost.monitor.measure.Measure;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What GPU machines tell the watch. */
final class FleetFigures {

    /** What fails if a measurement does, for the rule on failures. */
    static final String TASK = "GPU measurements";

    private final Function<Period, GpuBill> bills;
    private final String note;

    FleetFigures(Function<Period, GpuBill> bills, String note) {
        this.bills = bills;
        this.note = note;
    }

    List<Measurement> at(Instant now, ZoneId zone) {
        List<Measurement> told = new ArrayList<>();
        for (CalendarPeriod period : CalendarPeriod.values()) {
            told.addAll(of(period, period.around(now, zone), now));
        }
        return List.copyOf(told);
    }

    /** What a day or a month came to, so far or in whole. */
    List<Measurement> of(CalendarPeriod kind, Period period, Instant at) {
        List<Measurement> told = new ArrayList<>();
        GpuBill bill = bills.apply(period);
        Optional<String> currency =
                bill.total().list().stream().map(Money::currency).findFirst();
        for (GpuUse use : GpuUse.values()) {
            Map<String, String> labels = Map.of("period", kind.label(), "use", use.label());
            Amounts cost = bill.of(use);
            currency.ifPresent(it -> told.add(figure(Measures.GPU_COST_BY_USE, labels, cost, it, at)));
        }
        bill.byTeam().forEach((team, all) -> told.add(idle(bill, team, all, kind, currency.orElseThrow(), at)));
        return told;
    }

    /** Of a team whose GPUs nobody measured it is unknown what was idle; where some were measured, it is so much at least. */
    private Measurement idle(
            GpuBill bill, String team, Amounts all, CalendarPeriod period, String currency, Instant now) {
        Map<String, String> labels = Map.of("period", period.label(), "team", team);
        Amounts unknown = bill.unknownByTeam().getOrDefault(team, Amounts.none());
        if (!unknown.isEmpty() && unknown.equals(all)) {
            return Measurement.unknown(
                    Measures.GPU_IDLE_COST,
                    labels,
                    now,
                    words("How " + sums(all) + " of GPUs were used nobody knows."));
        }
        Amounts idle = bill.idleByTeam().getOrDefault(team, Amounts.none());
        Measurement figure = figure(Measures.GPU_IDLE_COST, labels, idle, currency, now);
        return unknown.isEmpty() || figure.value() == null
                ? figure
                : figure.noting(words("Of " + sums(unknown) + " more nobody knows whether it was idle."));
    }

    private static String sums(Amounts amounts) {
        return amounts.list().stream().map(Money::toString).collect(Collectors.joining(" and "));
    }

    private String words(String first) {
        return note.isEmpty() ? first : first + " " + note;
    }

    /**
     * How often in a row something could not be measured.
     *
     * @param before what was told the last time
     */
    static Measurement failures(GpuCheck check, List<Measurement> before, Instant now) {
        Map<String, String> labels = Map.of("task", TASK);
        BigDecimal times = before.stream()
                .filter(it ->
                        it.measure().equals(Measures.FAILURES) && it.labels().equals(labels))
                .flatMap(it -> it.known().stream())
                .findFirst()
                .orElse(BigDecimal.ZERO);
        return check.problems().isEmpty()
                ? Measurement.of(Measures.FAILURES, labels, BigDecimal.ZERO, now)
                : Measurement.of(Measures.FAILURES, labels, times.add(BigDecimal.ONE), now)
                        .noting(String.join(" ", check.problems()));
    }

    private Measurement figure(
            Measure measure, Map<String, String> labels, Amounts cost, String currency, Instant now) {
        if (cost.list().size() > 1) {
            return Measurement.unknown(measure, labels, now, "GPUs cost several currencies: " + cost + ".");
        }
        return Measurement.of(measure, labels, cost.single().orElse(Money.zero(currency)), now)
                .noting(note);
    }

    /** What to know about figures that were taken with this look. */
    static String note(GpuCheck check) {
        List<String> words = new ArrayList<>(check.problems());
        if (!check.unpriced().isEmpty()) {
            words.add(check.unpriced().size() + " GPU machines have no known price and are not in it.");
        }
        return String.join(" ", words);
    }
}
