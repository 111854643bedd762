package io.cloudcost.monitor.gpu;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.monitor.internal.gpu.TimeSpan;
import io.cloudcost.monitor.measure.CalendarPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds time up. Money is rounded once a day and rate, so that the days of a month come to the month. */
final class GpuTimes {

    private static final BigDecimal MILLIS_PER_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toMillis());
    private static final int SCALE = 12;

    private GpuTimes() {}

    static GpuTime sum(Period period, List<TimeSpan> spans, ZoneId zone) {
        Map<Instant, Map<Money, Duration>> days = new TreeMap<>();
        Duration unknown = Duration.ZERO;
        Duration on = Duration.ZERO;
        for (TimeSpan span : spans) {
            Duration lasts = Duration.between(span.begin(), span.end());
            Money rate = span.rate();
            if (rate == null) {
                unknown = unknown.plus(lasts);
            } else {
                on = on.plus(lasts);
                share(span, rate, zone, days);
            }
        }
        return new GpuTime(period, cost(days), on, unknown);
    }

    private static void share(TimeSpan span, Money rate, ZoneId zone, Map<Instant, Map<Money, Duration>> days) {
        Instant from = span.begin();
        while (from.isBefore(span.end())) {
            Period day = CalendarPeriod.DAY.around(from, zone);
            Instant to = day.end().isBefore(span.end()) ? day.end() : span.end();
            days.computeIfAbsent(day.start(), it -> new HashMap<>())
                    .merge(rate, Duration.between(from, to), Duration::plus);
            from = to;
        }
    }

    private static Amounts cost(Map<Instant, Map<Money, Duration>> days) {
        return days.values().stream()
                .flatMap(day -> day.entrySet().stream())
                .map(it -> cost(it.getKey(), it.getValue()))
                .collect(Amounts.summing());
    }

    static Money cost(Money hourly, Duration time) {
        BigDecimal amount = hourly.amount()
                .multiply(BigDecimal.valueOf(time.toMillis()))
                .divide(MILLIS_PER_HOUR, SCALE, RoundingMode.HALF_EVEN);
        return Money.of(amount, hourly.currency());
    }
}
