package io.cloudcost.monitor.internal.gpu;

import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.store.StateStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts the time of a burst meter, each stretch once over all processes. */
public final class MeterBook {

    private final StateStore state;
    private final String meter;
    private final Duration longestGap;

    /** @param longestGap between two looks at the flag; of longer ones nobody knows how the flag stood */
    public MeterBook(StateStore state, String meter, Duration longestGap) {
        this.state = state;
        this.meter = meter;
        this.longestGap = longestGap;
    }

    /** All meters of which time is kept, sorted. */
    public static List<String> meters(StateStore state) {
        return state.read(GpuTables.TABLES, MeterRows::meters);
    }

    /** How far it has counted; empty if it never began. */
    public Optional<Mark> mark() {
        return state.read(GpuTables.TABLES, connection -> MeterRows.mark(connection, meter));
    }

    /**
     * Counts until now, as the flag was seen.
     *
     * @param since since when it stands so; null if nobody knows
     */
    public Mark seen(boolean on, @Nullable Instant since, Instant now, Money rate) {
        return state.transaction(
                GpuTables.TABLES,
                connection -> counted(
                        connection, MeterRows.mark(connection, meter), new Mark(now, on, now, rate, false), since));
    }

    /**
     * Counts until now, by the switch: it stands as it stood, and what was turned on costs what it cost then. Without a switch it
     * begins as it is told.
     */
    public Mark looked(boolean first, Instant now, Money rate) {
        return state.transaction(GpuTables.TABLES, connection -> {
            Optional<Mark> mark = MeterRows.mark(connection, meter);
            boolean on = mark.map(Mark::on).orElse(first);
            Instant switched = mark.map(Mark::switchedAt).orElse(now);
            Instant since = on && mark.isPresent() && isBlind(mark.get(), now) ? null : Instant.MIN;
            Optional<Money> held = mark.filter(Mark::turned).map(Mark::rate);
            Mark next = new Mark(now, on, switched, held.orElse(rate), held.isPresent());
            return counted(connection, mark, next, since);
        });
    }

    private boolean isBlind(Mark last, Instant now) {
        return Duration.between(last.at(), now).compareTo(longestGap) > 0;
    }

    /** Turns the switch now: until now it counts as it stood. */
    public Mark switched(boolean on, Instant now, Money rate) {
        return state.transaction(GpuTables.TABLES, connection -> {
            Optional<Mark> mark = MeterRows.mark(connection, meter);
            boolean before = mark.map(Mark::on).orElse(false);
            Instant since =
                    mark.filter(it -> it.on() == on).map(Mark::switchedAt).orElse(now);
            if (mark.isPresent()) {
                counted(connection, mark, new Mark(now, before, since, rate, false), Instant.MIN);
            }
            Mark next = new Mark(now, on, since, rate, on);
            MeterRows.put(connection, meter, next);
            return next;
        });
    }

    /** The time that was counted in this period, in order; cut at its ends. */
    public List<TimeSpan> spans(Period period) {
        return state.read(GpuTables.TABLES, connection -> MeterRows.spans(connection, meter, period)).stream()
                .map(it -> it.with(later(it.begin(), period.start()), earlier(it.end(), period.end())))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private Mark counted(Connection connection, Optional<Mark> mark, Mark now, @Nullable Instant since)
            throws SQLException {
        if (mark.isPresent() && mark.get().at().isBefore(now.at())) {
            Instant begin = mark.get().at();
            List<TimeSpan> held = MeterRows.spans(connection, meter, begin, now.at());
            List<TimeSpan> seen = told(mark.get(), now, since);
            MeterRows.replace(connection, meter, begin, now.at(), TimeLine.with(held, begin, now.at(), seen));
        }
        MeterRows.put(connection, meter, now);
        return now;
    }

    /** The rate of the last look holds until this one: time keeps the rate it was counted at. */
    private List<TimeSpan> told(Mark last, Mark now, @Nullable Instant since) {
        Instant change = since == null ? now.at() : earlier(later(since, last.at()), now.at());
        List<TimeSpan> spans = new ArrayList<>();
        if (isBlind(last, now.at())) {
            spans.add(new TimeSpan(last.at(), change, null));
        } else if (last.on()) {
            spans.add(new TimeSpan(last.at(), change, last.rate()));
        }
        if (now.on()) {
            spans.add(new TimeSpan(change, now.at(), last.rate()));
        }
        return spans.stream().filter(it -> !it.isEmpty()).toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
