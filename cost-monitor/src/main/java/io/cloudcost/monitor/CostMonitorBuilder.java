package io.cloudcost.monitor;

import io.cloudcost.ConfigurationException;
import io.cloudcost.monitor.alert.AlertBook;
import io.cloudcost.monitor.alert.model.AlertChannel;
import io.cloudcost.monitor.alert.model.AlertRule;
import io.cloudcost.monitor.alert.model.AlertSource;
import io.cloudcost.monitor.gpu.GpuMeter;
import io.cloudcost.monitor.measure.MeasureContext;
import io.cloudcost.monitor.measure.MeasureSource;
import io.cloudcost.monitor.spend.ApiSpend;
import io.cloudcost.monitor.spend.SpendFigures;
import io.cloudcost.monitor.unit.UnitCost;
import io.cloudcost.store.StateStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What a monitor watches, and whom it tells. Mistakes are told by {@link #build}, all at once. */
public final class CostMonitorBuilder {

    static final String FIGURES = "figures";
    static final String ALERTS = "alerts";
    private static final Duration LEAST = Duration.ofSeconds(1);

    final StateStore state;
    final BiFunction<Instant, ZoneId, MeasureContext> rounds;
    final List<MeasureSource> sources = new ArrayList<>();
    final List<AlertRule> rules = new ArrayList<>();
    final List<AlertChannel> channels = new ArrayList<>();
    final Map<String, Task> tasks = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final WatchBuilder watch;
    Clock clock = Clock.systemUTC();
    ZoneId zone = ZoneOffset.UTC;
    Duration every = Duration.ofHours(1);
    private @Nullable Schedule figures;
    private Schedule sending = Schedule.every(Duration.ofMinutes(1));

    CostMonitorBuilder(StateStore state, BiFunction<Instant, ZoneId, MeasureContext> rounds) {
        this.state = state;
        this.rounds = rounds;
        this.watch = Watch.on(state);
    }

    /** Watches what a unit of the business costs, and the alerts that it names. */
    public CostMonitorBuilder unit(UnitCost unit) {
        return figures(unit);
    }

    /** Watches what GPUs cost, and the alerts that the meter names. */
    public CostMonitorBuilder gpu(GpuMeter meter) {
        return figures(meter);
    }

    /** Watches these figures, and the alerts that they name. Spend and the cost of reading are watched anyway. */
    public CostMonitorBuilder figures(MeasureSource source) {
        sources.add(source);
        if (source instanceof AlertSource named) {
            named.alerts().forEach(this::alert);
        }
        return this;
    }

    /** Tells people when figures are so. */
    public CostMonitorBuilder alert(AlertRule rule) {
        rules.add(rule);
        return this;
    }

    /** Tells them this way, too. Without a channel alerts are kept, and told to nobody. */
    public CostMonitorBuilder alert(AlertChannel channel) {
        channels.add(channel);
        return this;
    }

    /** How often figures are taken and judged; each hour unless told. */
    public CostMonitorBuilder every(Duration value) {
        if (value.compareTo(LEAST) < 0) {
            problems.add("Figures must be taken every second at most, not every " + value + ".");
        } else {
            every = value;
        }
        return this;
    }

    /** When figures are taken and judged, where that is no matter of a span of time. */
    public CostMonitorBuilder every(Schedule value) {
        figures = value;
        return this;
    }

    /** When messages are sent that wait, and those that failed are tried again; each minute unless told. New alerts are told at once. */
    public CostMonitorBuilder sending(Schedule value) {
        sending = value;
        return this;
    }

    /** Does this, too, at its time; as {@link WatchBuilder#task}. */
    public CostMonitorBuilder task(String name, Schedule schedule, WatchTask work) {
        if (name.equals(FIGURES) || name.equals(ALERTS)) {
            problems.add("The monitor has a task " + name + " of its own: give yours another name.");
        }
        watch.task(name, schedule, work);
        return this;
    }

    /** Tells the time; the system's unless told. */
    public CostMonitorBuilder clock(Clock value) {
        clock = value;
        watch.clock(value);
        return this;
    }

    /** Whose days and months count for what has no zone of its own; UTC unless told. Charges are by months in UTC always. */
    public CostMonitorBuilder zone(ZoneId value) {
        zone = value;
        return this;
    }

    /** As {@link WatchBuilder#jitter}. */
    public CostMonitorBuilder jitter(Duration most) {
        watch.jitter(most);
        return this;
    }

    /** As {@link WatchBuilder#stopWithin}. */
    public CostMonitorBuilder stopWithin(Duration value) {
        watch.stopWithin(value);
        return this;
    }

    /**
     * The monitor. Nothing is done yet.
     *
     * @throws ConfigurationException with everything that is wrong at once
     */
    public CostMonitor build() {
        List<MeasureSource> all = sources();
        Set<String> names = new HashSet<>();
        all.stream()
                .filter(source -> !names.add(source.name()))
                .forEach(twice -> problems.add("There are two that take the figures '" + twice.name() + "'."));
        AlertBook alerts = null;
        try {
            alerts = book();
        } catch (ConfigurationException wrong) {
            problems.addAll(wrong.problems());
        }
        if (alerts == null || !problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        Schedule planned = figures;
        if (planned != null) {
            every = planned.longest();
        }
        return new CostMonitor(this, alerts, watch, planned == null ? Schedule.every(every) : planned, sending);
    }

    /** Those that ask machines and databases first: the cost store is open from the first that asks it to the end of the round. */
    List<MeasureSource> sources() {
        List<MeasureSource> all = new ArrayList<>(sources);
        all.add(new ApiSpend());
        all.add(new SpendFigures());
        return all;
    }

    private AlertBook book() {
        io.cloudcost.monitor.alert.AlertBookBuilder book =
                AlertBook.on(state).clock(clock).zone(zone);
        rules.forEach(book::rule);
        channels.forEach(book::channel);
        return book.build();
    }

    /** As {@link #build}, and starts it. */
    public CostMonitor start() {
        return build().start();
    }
}
