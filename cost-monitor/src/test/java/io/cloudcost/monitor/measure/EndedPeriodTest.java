package io.cloudcost.monitor.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class EndedPeriodTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void nothingEndsWithinADay() {
        assertThat(EndedPeriod.between(NOON, NOON.plus(Duration.ofHours(11)), ZoneOffset.UTC))
                .isEmpty();
        assertThat(EndedPeriod.between(NOON, NOON, ZoneOffset.UTC)).isEmpty();
        assertThat(EndedPeriod.between(NOON, NOON.minusSeconds(99_999), ZoneOffset.UTC))
                .isEmpty();
    }

    @Test
    void atMidnightTheDayHasEnded() {
        assertThat(EndedPeriod.between(NOON, Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC))
                .singleElement()
                .satisfies(day -> {
                    assertThat(day.kind()).isEqualTo(CalendarPeriod.DAY);
                    assertThat(day.last()).isEqualTo(Instant.parse("2026-11-20T23:59:59.999Z"));
                });
    }

    @Test
    void daysAndMonthsEndWhereTheZoneSaysSo() {
        Instant since = Instant.parse("2026-10-24T12:00:00Z"); // clocks are set back on the 25th
        assertThat(EndedPeriod.between(CalendarPeriod.DAY, since, Instant.parse("2026-10-25T23:00:00Z"), BERLIN))
                .extracting(day -> day.period().end())
                .containsExactly(Instant.parse("2026-10-24T22:00:00Z"), Instant.parse("2026-10-25T23:00:00Z"));
        assertThat(EndedPeriod.between(
                        CalendarPeriod.MONTH,
                        Instant.parse("2026-10-31T12:00:00Z"),
                        NOON.minus(Duration.ofDays(18)),
                        BERLIN))
                .extracting(EndedPeriod::last)
                .containsExactly(Instant.parse("2026-10-31T22:59:59.999Z"));
    }

    @Test
    void ofALongTimeTheLastSevenDaysAreTold() {
        assertThat(EndedPeriod.between(CalendarPeriod.DAY, Instant.EPOCH, NOON, ZoneOffset.UTC))
                .hasSize(7);
        assertThat(EndedPeriod.months(Instant.EPOCH, NOON)).isEmpty();
    }
}
