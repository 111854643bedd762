package io.cloudcost.spi;

import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Splits a charge for a resource over those who had the resource, by how long each of them had it. Of those that are
 * given together nothing is handed out twice: their shares never exceed the charge, and the time that nobody had is nobody's. Of users
 * that another split was given nobody knows here.
 */
public final class TimeShares {

    /** Finer than any bill's amounts. */
    private static final int DECIMALS = 12;

    private TimeShares() {}

    /**
     * What each of them gets.
     *
     * @param charge for all of the time; may be negative
     * @param had how long each of them had the resource in that time, by the holder's key; each above zero
     * @param lasted how long the resource was charged for; zero where the bill does not say, and the holders had all of it
     * @param slack so much time that nobody had is theirs all the same: what starting and stopping takes, or what is rounded up
     * @return by the holder's key, exact to twelve decimals; together they are the charge where the holders had all of the time
     * @throws IllegalArgumentException if somebody had it for no time
     */
    public static SortedMap<String, Money> split(
            Money charge, Map<String, Duration> had, Duration lasted, Duration slack) {
        Duration held = had.values().stream().reduce(Duration.ZERO, Duration::plus);
        if (had.values().stream().anyMatch(time -> time.isZero() || time.isNegative())) {
            throw new IllegalArgumentException(
                    "A charge is shared by those who had the resource for some time: " + had);
        }
        boolean all = lasted.minus(held).compareTo(slack) <= 0;
        SortedMap<String, Money> shares = new TreeMap<>();
        had.forEach((key, time) -> shares.put(key, share(charge, time, all ? held : lasted)));
        return all ? exact(charge, shares) : shares;
    }

    /** Whether the holders had all of the time, so that their shares add up to the charge. */
    public static boolean isWhole(Map<String, Duration> had, Duration lasted, Duration slack) {
        Duration held = had.values().stream().reduce(Duration.ZERO, Duration::plus);
        return lasted.minus(held).compareTo(slack) <= 0;
    }

    private static Money share(Money charge, Duration time, Duration of) {
        BigDecimal part = charge.amount().multiply(seconds(time)).divide(seconds(of), DECIMALS, RoundingMode.DOWN);
        return Money.of(part, charge.currency());
    }

    private static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), 9));
    }

    /** What was cut off by rounding is the last one's. */
    private static SortedMap<String, Money> exact(Money charge, SortedMap<String, Money> shares) {
        if (shares.isEmpty()) {
            return shares;
        }
        Money rest = charge;
        for (Iterator<Map.Entry<String, Money>> each = shares.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<String, Money> share = each.next();
            if (!each.hasNext()) {
                share.setValue(rest);
            }
            rest = rest.minus(share.getValue());
        }
        return shares;
    }
}
