package io.cloudcost.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "every 6h, every 6h, 2026-11-20T18:00:00Z",
        "6h, every 6h, 2026-11-20T18:00:00Z",
        "PT90M, every 90m, 2026-11-20T13:30:00Z",
        "pt36h, every 36h, 2026-11-22T00:00:00Z",
        "every 90s, every 90s, 2026-11-20T12:01:30Z",
        "every 2 d, every 2d, 2026-11-22T12:00:00Z",
        "Hourly, every 1h, 2026-11-20T13:00:00Z",
        "daily, every 1d, 2026-11-21T12:00:00Z",
        "daily at 06:30, cron 30 6 * * *, 2026-11-21T06:30:00Z",
        "0 6 * * 1-5, cron 0 6 * * 1-5, 2026-11-23T06:00:00Z",
        "*/15 * * * *, cron */15 * * * *, 2026-11-20T12:15:00Z",
        "daily at 06:30; daily at 18:00, cron 30 6 * * *; cron 0 18 * * *, 2026-11-20T18:00:00Z"
    })
    void isReadFromWords(String words, String text, Instant next) {
        Schedule schedule = Schedule.parse(words, ZoneOffset.UTC);
        assertThat(schedule).hasToString(text);
        assertThat(schedule.next(NOON)).isEqualTo(next);
        assertThat(schedule)
                .isEqualTo(Schedule.parse(words + " ", ZoneOffset.UTC))
                .hasSameHashCodeAs(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sometimes",
                "every 0s",
                "every 9999d",
                "daily at 25:00",
                "61 * * * *",
                "* * *",
                "0 0 31 2 *",
                "P",
                "every 999999999d"
            })
    void whatIsNoScheduleIsToldInOneSentence(String words) {
        assertThatThrownBy(() -> Schedule.parse(words, ZoneOffset.UTC))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("schedule");
    }

    @Test
    void schedulesThatOverlapAreRefused() {
        assertThatThrownBy(() -> Schedule.parse("daily at 06:30; 30 6 * * 1-5", ZoneOffset.UTC))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The schedules 'cron 30 6 * * *' and 'cron 30 6 * * 1-5' overlap, for example at"
                        + " 2026-01-01T06:30:00Z: take one of them away.");
        assertThatThrownBy(() -> Schedule.parse("0 6 * * *; * * * * *", ZoneOffset.UTC))
                .hasMessageContaining("overlap");
        assertThatThrownBy(() -> Schedule.parse("every 6h; daily at 06:30", ZoneOffset.UTC))
                .hasMessageContaining("counts from the run before");
        assertThatThrownBy(() -> Schedule.parse("daily at 06:30;", ZoneOffset.UTC))
                .hasMessageContaining("'' is no schedule");
    }

    @Test
    void saysHowFarItsTimesAreApart() {
        assertThat(Schedule.parse("every 6h", ZoneOffset.UTC).longest()).isEqualTo(Duration.ofHours(6));
        assertThat(Schedule.parse("0 6 * * 1-5", ZoneOffset.UTC).longest()).isEqualTo(Duration.ofDays(3));
        assertThat(Schedule.parse("daily at 06:00; daily at 18:00", ZoneOffset.UTC)
                        .longest())
                .isEqualTo(Duration.ofHours(12));
    }

    /** Nights and weekends, however many times a day has. */
    @ParameterizedTest
    @CsvSource({
        "*/5 9-17 * * 1-5, PT63H5M",
        "* 9-17 * * *, PT15H1M",
        "*/30 * 1 * *, PT720H30M",
        "* * * * *, PT1M",
        "0 6 1 1 *, PT8784H"
    })
    void saysHowFarItsTimesAreApartAtMost(String cron, Duration longest) {
        assertThat(Schedule.parse(cron, ZoneOffset.UTC).longest()).isEqualTo(longest);
    }

    @Test
    void intervalsBeginAtOnceAndTimesOfDayAtTheirTime() {
        assertThat(Schedule.every(Duration.ofHours(6)).first(NOON)).isEqualTo(NOON);
        assertThat(Schedule.cron("30 6 * * *", ZoneOffset.UTC).first(NOON))
                .isEqualTo(Instant.parse("2026-11-21T06:30:00Z"));
    }

    @Test
    void clocksThatAreSetLeaveOutOrRepeatNoDay() {
        Schedule daily = Schedule.parse("daily at 02:30", BERLIN);
        assertThat(daily).hasToString("cron 30 2 * * * Europe/Berlin");
        List<Instant> times = new ArrayList<>();
        Instant time = Instant.parse("2026-03-27T12:00:00Z");
        for (int i = 0; i < 3; i++) {
            time = daily.next(time);
            times.add(time);
        }
        assertThat(times.get(0)).isEqualTo(Instant.parse("2026-03-28T01:30:00Z"));
        assertThat(times.get(times.size() - 1)).isAfter(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(times).isSorted().doesNotHaveDuplicates();
        assertThat(daily.next(Instant.parse("2026-10-25T00:30:00Z")))
                .as("clocks go back: once or twice in that night, but never backwards")
                .isAfter(Instant.parse("2026-10-25T00:30:00Z"));
    }
}
