package io.cloudcost.simulator.vultr;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What the generators of all families share. */
final class Things {

    /** Vultr counts at most so many hours of a month for anything but GPU machines. */
    static final int CAP_HOURS = 672;

    private Things() {}

    static <T> List<T> make(int count, IntFunction<T> maker) {
        return IntStream.range(0, count).mapToObj(maker).toList();
    }

    static String region(Dice dice) {
        return dice.pick(Catalogue.VULTR.regions()).id();
    }

    /** What a price per month amounts to in the open month so far, to the cent. */
    static BigDecimal soFar(BigDecimal month, Instant created, Instant now) {
        Instant from = created.isAfter(BillingMonth.open(now).start())
                ? created
                : BillingMonth.open(now).start();
        long hours = Math.max(0, Duration.between(from, now).toHours());
        return month.multiply(BigDecimal.valueOf(Math.min(hours, CAP_HOURS)))
                .divide(BigDecimal.valueOf(CAP_HOURS), 2, RoundingMode.HALF_UP);
    }
}
