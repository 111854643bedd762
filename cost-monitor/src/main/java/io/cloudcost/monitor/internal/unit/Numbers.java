package io.cloudcost.monitor.internal.unit;

import io.cloudcost.CostException;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Numbers of units, as they come from elsewhere. */
public final class Numbers {

    private static final int LONGEST = 60;

    private Numbers() {}

    /** The number of a counter that knows the span that runs alone. */
    public static BigDecimal current(Period period, Instant now, Supplier<? extends Number> counter) {
        checkCurrent(period, now);
        return parse("The count of units", String.valueOf(counter.get()));
    }

    /** Refuses a span that does not run. */
    static void checkCurrent(Period period, Instant now) {
        if (!period.contains(now)) {
            throw new CostException(
                    "Units of " + period + " are not known: this counter knows those of the present alone.");
        }
    }

    /**
     * An exact number, zero or more.
     *
     * @param what it is, for the message
     * @throws CostException if it is none
     */
    static BigDecimal parse(String what, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new CostException(what + " is empty: no number is not zero.");
        }
        String word = text.strip();
        try {
            BigDecimal number = word.length() > LONGEST ? null : Money.canonical(new BigDecimal(word));
            if (number != null && number.signum() >= 0) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw new CostException(what + " is no number: '" + shortened(word) + "'.", none);
        }
        throw new CostException(what + " must be a number from zero on, not " + shortened(word) + ".");
    }

    private static String shortened(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST) + "...";
    }
}
