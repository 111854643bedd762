package io.cloudcost.monitor.gpu;

import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.monitor.alert.AlertRules;
import io.cloudcost.monitor.alert.model.AlertRule;
import io.cloudcost.monitor.alert.model.AlertSource;
import io.cloudcost.monitor.measure.CalendarPeriod;
import io.cloudcost.monitor.measure.EndedPeriod;
import io.cloudcost.monitor.measure.FigureBook;
import io.cloudcost.monitor.measure.MeasureContext;
import io.cloudcost.monitor.measure.MeasureSource;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.query.CostData;
import io.cloudcost.resource.Machine;
import io.cloudcost.store.StateStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the GPU machines of the inventory cost, and how much of that is used. Each check counts the time since the last one, at the
 * machines' prices; what is measured then stands for that time. Immutable: each call gives another one.
 *
 * <pre>{@code
 * GpuFleet fleet = GpuFleet.measuredBy(GpuUseSource.exporter("http://gpu-7:9400/metrics").of("gpu-7"));
 * }</pre>
 */
public final class GpuFleet implements MeasureSource, AlertSource {

    private static final String NAME = "GPU machines";

    private final List<GpuUseSource> sources;
    private final String teamTag;
    private final Duration longestGap;
    private final @Nullable ZoneId zone;
    private final Map<CalendarPeriod, Money> most;

    private GpuFleet(
            List<GpuUseSource> sources,
            String teamTag,
            Duration longestGap,
            @Nullable ZoneId zone,
            Map<CalendarPeriod, Money> most) {
        this.sources = List.copyOf(sources);
        this.teamTag = teamTag;
        this.longestGap = longestGap;
        this.zone = zone;
        this.most = most;
    }

    /** Machines whose use is measured by these; by none it is unknown. */
    public static GpuFleet measuredBy(GpuUseSource... sources) {
        return new GpuFleet(List.of(sources), "team", Duration.ofHours(2), null, Map.of());
    }

    /** Under which tag a machine names its team; {@code team} unless told. */
    public GpuFleet teamTag(String key) {
        return new GpuFleet(sources, key, longestGap, zone, most);
    }

    /** For how long a measurement may stand; 2 hours unless told. Of the time before that nobody knows. */
    public GpuFleet gapAtMost(Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new ConfigurationException(
                    "The longest gap between two checks must be above zero, not " + value + ".");
        }
        return new GpuFleet(sources, teamTag, value, zone, most);
    }

    /** Whose days it counts by; the watch's unless told. It must not change, or days overlap. */
    public GpuFleet zone(ZoneId value) {
        return new GpuFleet(sources, teamTag, longestGap, value, most);
    }

    /**
     * Tells people when the idle GPUs of a team cost more than this in a day, or in a month; both may be given.
     *
     * @throws ConfigurationException if that is below zero
     */
    public GpuFleet alertIdleAbove(CalendarPeriod period, Money limit) {
        if (limit.isNegative()) {
            throw new ConfigurationException(
                    "The limit of what idle GPUs may cost must not be below zero: " + limit + ".");
        }
        Map<CalendarPeriod, Money> limits = new EnumMap<>(CalendarPeriod.class);
        limits.putAll(most);
        limits.put(period, limit);
        return new GpuFleet(sources, teamTag, longestGap, zone, limits);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<AlertRule> alerts() {
        return most.entrySet().stream()
                .map(limit ->
                        AlertRules.gpuIdle(limit.getKey(), limit.getValue()).build())
                .toList();
    }

    /**
     * Counts the time of these machines until now. A machine that is new is counted from now on. What cannot be measured is
     * unknown, and told.
     *
     * @param days in which the days begin
     * @throws io.cloudcost.StoreException if the store cannot be used: nothing is counted then
     */
    public GpuCheck check(StateStore state, Collection<Machine> machines, Instant now, ZoneId days) {
        return check(state, GpuInventory.of(List.copyOf(machines)), now, days);
    }

    /** Counts the time of the machines of an inventory until now; what is not known of it is told, too. */
    public GpuCheck check(StateStore state, GpuInventory inventory, Instant now, ZoneId days) {
        return check(state, () -> inventory, now, days);
    }

    private GpuCheck check(StateStore state, Supplier<GpuInventory> machines, Instant now, ZoneId days) {
        return new FleetCheck(state, sources, teamTag, longestGap, days)
                .until(now.truncatedTo(ChronoUnit.MILLIS), machines);
    }

    /**
     * What was counted on the days of a span of time, by the machines' prices.
     *
     * @param days in which they were counted
     */
    public GpuBill bill(StateStore state, Period period, ZoneId days) {
        return new FleetBill(state, period, days).byPrices();
    }

    /** The same, with what was charged in place of prices for machines of which that is known; their use is as it was measured. */
    public GpuBill bill(StateStore state, Period period, ZoneId days, CostData charges) {
        return new FleetBill(state, period, days).byCharges(charges);
    }

    @Override
    public List<Measurement> measureEnded(MeasureContext context, Instant since) {
        ZoneId days = days(context);
        FleetFigures figures = new FleetFigures(period -> bill(context.state(), period, days), "");
        return EndedPeriod.between(since, context.now(), days).stream()
                .flatMap(ended -> figures.of(ended.kind(), ended.period(), ended.last()).stream())
                .toList();
    }

    private ZoneId days(MeasureContext context) {
        return zone == null ? context.zone() : zone;
    }

    @Override
    public List<Measurement> measure(MeasureContext context) {
        ZoneId days = days(context);
        GpuCheck check =
                check(context.state(), () -> GpuInventory.of(context.costs(), context.now()), context.now(), days);
        FleetFigures figures =
                new FleetFigures(period -> bill(context.state(), period, days), FleetFigures.note(check));
        List<Measurement> told = new ArrayList<>(figures.at(context.now(), days));
        if (!sources.isEmpty()) {
            told.add(FleetFigures.failures(check, FigureBook.on(context.state()).of(NAME), context.now()));
        }
        return List.copyOf(told);
    }
}
