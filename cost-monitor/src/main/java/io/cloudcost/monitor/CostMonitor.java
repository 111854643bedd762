package io.cloudcost.monitor;

import io.cloudcost.CostException;
import io.cloudcost.analysis.CostReport;
import io.cloudcost.monitor.alert.AlertBook;
import io.cloudcost.monitor.alert.model.Delivery;
import io.cloudcost.monitor.measure.FigureBook;
import io.cloudcost.monitor.measure.MeasureContext;
import io.cloudcost.monitor.measure.MeasureSource;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.spend.ReportFigures;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.StateStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Watches what things cost, and tells people before the month is over. Several processes may watch on one state store: each
 * figure is taken by one of them, each message sent once. Thread-safe.
 *
 * <pre>{@code
 * CostMonitor monitor = CostMonitor.on(store, state)
 *         .unit(UnitCost.of("lead").per(leads::countThisMonth).alertAbove(Money.usd("3.00")))
 *         .alert(AlertChannels.webhook(url))
 *         .start();
 * }</pre>
 */
public final class CostMonitor implements AutoCloseable {

    /** Figures that were not taken for so many rounds, and for this time, are of a source that nobody watches any more. */
    private static final int ROUNDS_KEPT = 3;

    private static final Duration LEAST_KEPT = Duration.ofDays(7);
    private static final Duration REPORTS_KEPT = Duration.ofDays(45);

    private final CostMonitorBuilder spec;
    private final FigureBook book;
    private final AlertBook alerts;
    private final Round round;
    private final EndedRound endedRound;
    private final Watch watch;
    private final Duration kept;

    CostMonitor(CostMonitorBuilder spec, AlertBook alerts, WatchBuilder tasks, Schedule every, Schedule sending) {
        this.spec = spec;
        this.book = FigureBook.on(spec.state);
        this.alerts = alerts;
        List<MeasureSource> sources = new ArrayList<>(spec.sources());
        sources.add(new TaskFigures(this::status));
        this.round = new Round(sources, book);
        this.endedRound = new EndedRound(sources, spec.state);
        Duration rounds = spec.every.multipliedBy(ROUNDS_KEPT);
        this.kept = rounds.compareTo(LEAST_KEPT) > 0 ? rounds : LEAST_KEPT;
        tasks.task(CostMonitorBuilder.FIGURES, every, this::figuresTask);
        tasks.task(CostMonitorBuilder.ALERTS, sending, this::sendTask);
        this.watch = tasks.build();
    }

    /**
     * Watches charges in a store that is open all the time, for engines that several processes may have at once. It closes
     * neither.
     */
    public static CostMonitorBuilder on(CostStore costs, StateStore state) {
        return new CostMonitorBuilder(state, (now, zone) -> MeasureContext.over(now, zone, costs, state));
    }

    /**
     * Watches charges in a store that is opened for each round, and closed, so that others can have it between rounds.
     *
     * @param opening opens it; for example {@code () -> CostStores.open("duckdb:costs.duckdb")}
     * @param state stays open; the monitor does not close it
     */
    public static CostMonitorBuilder opening(Supplier<? extends CostStore> opening, StateStore state) {
        return new CostMonitorBuilder(state, (now, zone) -> MeasureContext.opening(now, zone, opening, state));
    }

    /** Starts to watch, on daemon threads. @throws IllegalThreadStateException if it was started before */
    public CostMonitor start() {
        watch.start();
        return this;
    }

    /** Does everything once, now, but what another process is doing. @throws io.cloudcost.StoreException if the state store cannot be used */
    public List<TaskStatus> runOnce() {
        return watch.runOnce();
    }

    /** How all tasks stand, whichever process does them. @throws io.cloudcost.StoreException if the state store cannot be used */
    public List<TaskStatus> status() {
        return watch.status();
    }

    /** The newest figures, whichever process took them. @throws io.cloudcost.StoreException if the state store cannot be used */
    public List<Measurement> figures() {
        return book.all();
    }

    /** The alerts, to snooze them, and to see what was told. */
    public AlertBook alerts() {
        return alerts;
    }

    /** Notes what an analysis found, so that waste is watched, and what its collection cost. */
    public void collected(CostReport report) {
        ReportFigures.note(spec.state, report);
    }

    /**
     * Takes all figures now, judges them, and sends what is to be told, in this process, whatever others do.
     *
     * @return why sources of figures could not tell, by source; empty if all could
     */
    public Map<String, String> check() {
        Map<String, String> failures;
        EndedRound.Ended ended;
        book.setBackTo(spec.clock.instant());
        try (MeasureContext context = spec.rounds.apply(spec.clock.instant(), spec.zone)) {
            failures = round.take(context);
            ended = endedRound.take(context, failures.keySet());
            book.removeOlder(context.now().minus(kept), context.now().minus(REPORTS_KEPT));
        }
        List<Measurement> figures = new ArrayList<>(book.all());
        figures.addAll(ended.figures());
        alerts.judge(figures);
        endedRound.judged(ended);
        alerts.deliver();
        return failures;
    }

    private String figuresTask() {
        Map<String, String> failures = check();
        if (failures.isEmpty()) {
            return "all figures taken" + unknown();
        }
        List<String> words = new ArrayList<>();
        failures.forEach((source, why) -> words.add(source + ": " + why));
        throw new CostException("Not all figures could be taken. " + String.join(" ", words), true, null);
    }

    /** Of which figures nobody knows the value, for the end of a sentence: that all could be taken does not say so. */
    private String unknown() {
        String names = book.all().stream()
                .filter(figure -> figure.known().isEmpty())
                .map(figure -> figure.measure().name())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : "; some are unknown: " + names;
    }

    private String sendTask() {
        Delivery done = alerts.deliver();
        return done.sent() + " sent, " + done.failed() + " failed, " + done.givenUp() + " given up, " + done.waiting()
                + " waiting";
    }

    /** Ends it as {@link Watch#close} does. */
    @Override
    public void close() {
        watch.close();
    }
}
