package io.cloudcost.simulator.vultr;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * A month that is billed, or the open one up to now.
 *
 * @param end exclusive
 */
record BillingMonth(Instant start, Instant end) {

    static BillingMonth closed(YearMonth month) {
        return new BillingMonth(first(month), first(month.plusMonths(1)));
    }

    static BillingMonth open(Instant now) {
        Instant start = first(monthOf(now));
        return new BillingMonth(start, now.isAfter(start) ? now : start.plusSeconds(1));
    }

    static YearMonth monthOf(Instant instant) {
        return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
    }

    boolean existsIn(Instant created) {
        return created.isBefore(end);
    }

    /** A line for something that costs so much a month and exists since then; hours are whole, at least one, capped in price. */
    VultrLine hours(String product, String description, Instant since, BigDecimal month, int capHours) {
        Instant from = since.isAfter(start) ? since : start;
        return hours(product, description, from, end, month, capHours);
    }

    static VultrLine hours(
            String product, String description, Instant from, Instant until, BigDecimal month, int capHours) {
        long hours = Math.max(1, (Duration.between(from, until).toSeconds() + 3599) / 3600);
        BigDecimal cap = BigDecimal.valueOf(capHours);
        BigDecimal exact = month.multiply(BigDecimal.valueOf(hours)).divide(cap, 2, RoundingMode.HALF_UP);
        return new VultrLine(
                product,
                description,
                from,
                until,
                Math.toIntExact(hours),
                "hours",
                month.divide(cap, 4, RoundingMode.HALF_UP),
                exact.min(month).setScale(2, RoundingMode.HALF_UP),
                null,
                false);
    }

    private static Instant first(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
