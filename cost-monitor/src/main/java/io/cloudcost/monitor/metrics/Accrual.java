package io.cloudcost.monitor.metrics;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * A month's running sum as a counter. It is the sum itself, so that a process that begins anew goes on where the last one was,
 * and falls when a month begins, which Prometheus takes for a counter that was reset. A sum that is corrected downwards within a
 * month is held until it is passed, since Prometheus would count all of it again.
 */
final class Accrual {

    /** The month may begin elsewhere so much earlier or later than in UTC. */
    private static final Duration ZONES = Duration.ofHours(14);

    private BigDecimal sum = BigDecimal.ZERO;
    private Instant last = Instant.EPOCH;

    void read(Instant now, BigDecimal read) {
        if (read.compareTo(sum) >= 0 || aMonthBegan(now)) {
            sum = read;
        }
        last = now;
    }

    BigDecimal sum() {
        return sum;
    }

    private boolean aMonthBegan(Instant now) {
        return month(last.minus(ZONES)).isBefore(month(now.plus(ZONES)));
    }

    private static YearMonth month(Instant time) {
        return YearMonth.from(time.atOffset(ZoneOffset.UTC));
    }
}
