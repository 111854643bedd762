package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Period;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class MonthOptionsTest {

    private static final Clock CLOCK = Clock.fixed(CliRun.NOW, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({"2026-11,2026-11", "2026-11-20,2026-11", "2024-02-29,2024-02"})
    void readsMonthsAndWidensDays(String text, String month) {
        assertThat(new MonthConverter().convert(text)).isEqualTo(YearMonth.parse(month));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-13", "2026-02-30", "11/2026", "2026-11-20T00:00:00Z", "now"})
    void refusesWhatIsNoMonth(String text) {
        assertThatThrownBy(() -> new MonthConverter().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("'" + text + "' is neither a month");
    }

    @Test
    void refusesAPeriodThatEndsBeforeItStartsAlsoWhereItsEndIsNotTold() {
        MonthOptions months = new MonthOptions();
        months.from = YearMonth.of(2026, 12);

        assertThatThrownBy(() -> months.check(CLOCK))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("from 2026-12 to 2026-11, the current month");

        months.to = YearMonth.of(2026, 12);
        months.check(CLOCK);
        assertThat(months.period(CLOCK)).isEqualTo(Period.month(YearMonth.of(2026, 12)));
    }

    @Test
    void leavesOpenWhatIsNotTold() {
        MonthOptions months = new MonthOptions();
        assertThat(months.period(CLOCK)).isNull();

        months.to = YearMonth.of(2026, 1);
        assertThat(months.period(CLOCK)).isNotNull();
        assertThat(months.period(CLOCK).contains(Instant.parse("2026-01-31T23:59:59Z")))
                .isTrue();
        assertThat(months.period(CLOCK).contains(Instant.parse("2026-02-01T00:00:00Z")))
                .isFalse();
    }

    @Test
    void namesMonthsOfAnyTimeZone() {
        Period pacific = new Period(Instant.parse("2026-10-01T07:00:00Z"), Instant.parse("2026-12-01T08:00:00Z"));

        assertThat(Months.first(pacific)).isEqualTo(YearMonth.of(2026, 10));
        assertThat(Months.last(pacific)).isEqualTo(YearMonth.of(2026, 11));
    }

    @ParameterizedTest
    @CsvSource({"500ms,PT0.5S", "10s,PT10S", "5m,PT5M", "1h,PT1H"})
    void readsSpansOfTime(String text, Duration span) {
        assertThat(new DurationConverter().convert(text)).isEqualTo(span);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "-1s", "1d", "s"})
    void refusesWhatIsNoSpanOfTime(String text) {
        assertThatThrownBy(() -> new DurationConverter().convert(text)).isInstanceOf(TypeConversionException.class);
    }
}
