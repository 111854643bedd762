package io.cloudcost.monitor.gpu;

import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.monitor.alert.model.AlertRule;
import io.cloudcost.monitor.alert.model.AlertSource;
import io.cloudcost.monitor.internal.gpu.FlagWords;
import io.cloudcost.monitor.internal.gpu.Mark;
import io.cloudcost.monitor.internal.gpu.MeterBook;
import io.cloudcost.monitor.measure.CalendarPeriod;
import io.cloudcost.monitor.measure.EndedPeriod;
import io.cloudcost.monitor.measure.MeasureContext;
import io.cloudcost.monitor.measure.MeasureSource;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import io.cloudcost.store.StateStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Counts what rented GPUs cost: the time in which a flag is set, at an hourly rate. What was counted is kept in a state store;
 * several watchers count each moment once. Immutable: each call gives another one.
 *
 * <pre>{@code
 * GpuMeter meter = GpuMeter.hourly(Money.usd("0.50")).whenFlag(BurstFlag.file(path));
 * }</pre>
 *
 * <p>Time from one check to the next counts as the flag stood at the first of the two, or exactly where the flag knows when it
 * changed. Of checks that are farther apart than {@link #gapAtMost} nobody knows, and that is told. A new rate holds from the
 * next check on; where somebody turned the switch on, from the next time that it is.
 */
public final class GpuMeter implements MeasureSource, AlertSource {

    /** A switch stands as it was turned, but a clock may jump: of more than so many gaps nobody knows. */
    private static final int SWITCH_GAPS = 12;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,99}");

    private final Money rate;
    private final String meter;
    private final @Nullable BurstFlag flag;
    private final boolean start;
    private final Duration longestGap;
    private final @Nullable ZoneId zone;
    private final Map<CalendarPeriod, Money> most;

    private GpuMeter(
            Money rate,
            String meter,
            @Nullable BurstFlag flag,
            boolean start,
            Duration longestGap,
            @Nullable ZoneId zone,
            Map<CalendarPeriod, Money> most) {
        this.rate = rate;
        this.meter = meter;
        this.flag = flag;
        this.start = start;
        this.longestGap = longestGap;
        this.zone = zone;
        this.most = most;
    }

    /**
     * A meter with a switch, which {@link #turn} and the command {@code cost gpu on} turn; it is off at first.
     *
     * @param rate for an hour, zero or more
     * @throws ConfigurationException if the rate is below zero
     */
    public static GpuMeter hourly(Money rate) {
        if (rate.isNegative()) {
            throw new ConfigurationException("The hourly rate of GPUs must not be below zero: " + rate + ".");
        }
        return new GpuMeter(rate, "burst", null, false, Duration.ofHours(2), null, Map.of());
    }

    /** All meters of which time is kept in a store, sorted. */
    public static List<String> meters(StateStore state) {
        return MeterBook.meters(state);
    }

    /** Another name than {@code burst}: meters of one name count together. @throws ConfigurationException if it is none */
    public GpuMeter named(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new ConfigurationException(
                    "A meter's name must be 1 to 100 letters, digits, blanks or ._-, not '" + name + "'.");
        }
        return new GpuMeter(rate, name, flag, start, longestGap, zone, most);
    }

    /** Asks this flag at each check, in place of the switch. */
    public GpuMeter whenFlag(BurstFlag value) {
        return new GpuMeter(rate, meter, value, start, longestGap, zone, most);
    }

    /**
     * The switch, which stands at first as this environment variable says. A process's environment never changes: from then
     * on it is turned by {@link #turn} or {@code cost gpu on}.
     *
     * @param variable for example {@code GPU_BURST}, with the value 1 or 0; 0 if it is not set
     * @throws ConfigurationException if it has another value
     */
    public GpuMeter whenFlag(String variable) {
        String value = System.getenv(variable);
        return startingAs(value == null || value.isBlank() ? "0" : value, variable);
    }

    /**
     * The switch, which stands at first as this value says.
     *
     * @param value 1 or 0
     * @param name of the setting, for the message
     * @throws ConfigurationException if it has another value
     */
    public GpuMeter startingAs(String value, String name) {
        boolean on = FlagWords.parse(value)
                .orElseThrow(() -> new ConfigurationException(name + " must be 1 or 0, not '" + value + "'."));
        return new GpuMeter(rate, meter, null, on, longestGap, zone, most);
    }

    /**
     * How far two checks may be apart; 2 hours unless told, for checks each hour. Time with the switch on counts for 12 times as
     * long, so that a process that was down loses nothing, and a clock that jumps does not count for weeks.
     */
    public GpuMeter gapAtMost(Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new ConfigurationException(
                    "The longest gap between two checks must be above zero, not " + value + ".");
        }
        return new GpuMeter(rate, meter, flag, start, value, zone, most);
    }

    /** Whose days and months it counts by; the watch's unless told. */
    public GpuMeter zone(ZoneId value) {
        return new GpuMeter(rate, meter, flag, start, longestGap, value, most);
    }

    /**
     * Tells people when a day, or a month, costs more than this; both may be given.
     *
     * @throws ConfigurationException if that is below zero, or in another currency than the rate
     */
    public GpuMeter alertAbove(CalendarPeriod period, Money limit) {
        if (limit.isNegative() || !limit.currency().equals(rate.currency())) {
            throw new ConfigurationException(
                    "The limit of GPU cost must not be below zero, and in " + rate.currency() + ": " + limit + ".");
        }
        Map<CalendarPeriod, Money> limits = new EnumMap<>(CalendarPeriod.class);
        limits.putAll(most);
        limits.put(period, limit);
        return new GpuMeter(rate, meter, flag, start, longestGap, zone, limits);
    }

    @Override
    public List<AlertRule> alerts() {
        return most.entrySet().stream()
                .map(limit -> AlertRule.named("GPU cost of a " + limit.getKey().label() + ", " + meter)
                        .of(Measures.GPU_COST)
                        .where("meter", meter)
                        .where("period", limit.getKey().label())
                        .above(limit.getValue())
                        .advice("See whether it must run with 'cost gpu status'; 'cost gpu off' turns the meter off.")
                        .build())
                .toList();
    }

    @Override
    public String name() {
        return "GPU meter " + meter;
    }

    /**
     * Counts until now.
     *
     * @return whether the flag is set
     * @throws io.cloudcost.CostException if the flag or the store cannot be read: nothing is counted then
     */
    public boolean check(StateStore state, Instant now) {
        return advanced(state, millis(now)).on();
    }

    /**
     * Turns the switch. While it is on, time costs this meter's rate, whoever counts it: another rate holds when it is turned on anew.
     *
     * @throws io.cloudcost.StoreException if the store cannot be used
     */
    public void turn(StateStore state, boolean on, Instant now) {
        book(state).switched(on, millis(now), rate);
    }

    /** How it stood at the last check, and when that was; empty if there was none. */
    public Optional<GpuState> last(StateStore state) {
        return book(state).mark().map(it -> new GpuState(it.on(), it.at(), it.rate()));
    }

    /**
     * What was counted in a span of time.
     *
     * @param days whose days money is rounded by, to 12 decimals
     */
    public GpuTime time(StateStore state, Period period, ZoneId days) {
        return GpuTimes.sum(period, book(state).spans(period), days);
    }

    @Override
    public List<Measurement> measure(MeasureContext context) {
        check(context.state(), context.now());
        ZoneId days = days(context);
        return figures(context, days).at(context.now(), days);
    }

    @Override
    public List<Measurement> measureEnded(MeasureContext context, Instant since) {
        ZoneId days = days(context);
        MeterFigures figures = figures(context, days);
        return EndedPeriod.between(since, context.now(), days).stream()
                .map(ended -> figures.of(ended.kind(), ended.period(), ended.last()))
                .toList();
    }

    private MeterFigures figures(MeasureContext context, ZoneId days) {
        return new MeterFigures(meter, period -> time(context.state(), period, days), rate.currency());
    }

    private ZoneId days(MeasureContext context) {
        return zone == null ? context.zone() : zone;
    }

    private Mark advanced(StateStore state, Instant now) {
        if (flag == null) {
            return book(state).looked(start, now, rate);
        }
        FlagReading reading = flag.read();
        return book(state).seen(reading.on(), reading.since(), now, rate);
    }

    private MeterBook book(StateStore state) {
        return new MeterBook(state, meter, flag == null ? longestGap.multipliedBy(SWITCH_GAPS) : longestGap);
    }

    private static Instant millis(Instant now) {
        return now.truncatedTo(ChronoUnit.MILLIS);
    }
}
