package io.cloudcost.budget.internal.actual;

import io.cloudcost.budget.model.ActualState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a bill is worth asking again: before it has settled at its own pace, where it names the whole job a day later, and then once
 * when it has settled; after that ever more rarely; at last shortly before it cannot be asked any more.
 *
 * @param end of the job
 * @param first how late the bill begins to name it
 * @param settled when its figures have stopped changing
 * @param reach until when it can be asked
 */
record Schedule(Instant end, Duration first, Instant settled, Instant reach) {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(180);
    private static final int PART = 4;
    private static final int PART_OF_AGE = 8;

    static Schedule of(Chain chain, Instant end) {
        return new Schedule(end, chain.first(), end.plus(chain.settled()), chain.reach(end));
    }

    boolean isSettled(Instant now) {
        return !now.isBefore(settled);
    }

    /** Whether a bill has said the same for so long that it lacks nothing. */
    static boolean isSteady(Instant since, Instant now) {
        return !now.isBefore(since.plus(DAY));
    }

    /**
     * Empty if it is not worth it any more; else after now.
     *
     * @param since when the bill first said what it says now
     */
    Optional<Instant> next(ActualState state, Instant since, Instant now) {
        if (state == ActualState.FINAL) {
            return Optional.empty();
        }
        Instant wanted = wanted(state, since, now);
        Instant last = last();
        if (!wanted.isAfter(last)) {
            return Optional.of(wanted);
        }
        return last.isAfter(now) ? Optional.of(last) : Optional.empty();
    }

    /** When to ask again after nobody could be asked: an hour later, of older jobs more, at most a day. */
    Instant afterFailure(Instant now) {
        Duration part = Duration.between(end, now).dividedBy(PART_OF_AGE);
        Instant wanted = now.plus(part.compareTo(DAY) < 0 ? longer(HOUR, part) : DAY);
        Instant last = last();
        return last.isAfter(now.plus(HOUR)) ? earlier(wanted, last) : now.plus(HOUR);
    }

    private Instant wanted(ActualState state, Instant since, Instant now) {
        if (isSettled(now)) {
            return now.plus(longer(longer(first, DAY), Duration.between(settled, now)));
        }
        if (state == ActualState.SETTLING) {
            return isSteady(since, now) ? settled : earlier(since.plus(DAY), settled);
        }
        return earlier(now.plus(longer(first, HOUR)), settled);
    }

    /** A day before the reach ends, or a quarter of it where that is less; half a year after it has settled where there is no end. */
    private Instant last() {
        Instant longest = settled.plus(LONGEST);
        if (!reach.isBefore(longest)) {
            return longest;
        }
        Duration quarter = Duration.between(end, reach).dividedBy(PART);
        return reach.minus(quarter.compareTo(DAY) < 0 ? quarter : DAY);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
