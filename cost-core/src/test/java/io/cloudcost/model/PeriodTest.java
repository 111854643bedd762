package io.cloudcost.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final Period NOVEMBER = Period.month(YearMonth.of(2026, 11));

    @Test
    void aMonthStartsAndEndsAtMidnightUtc() {
        assertThat(NOVEMBER).hasToString("2026-11-01T00:00:00Z/2026-12-01T00:00:00Z");
        assertThat(Period.monthOf(Instant.parse("2026-11-30T23:59:59.999Z"))).isEqualTo(NOVEMBER);
        assertThat(NOVEMBER.yearMonth()).isEqualTo(YearMonth.of(2026, 11));
    }

    @Test
    void theEndIsOutside() {
        assertThat(NOVEMBER.contains(NOVEMBER.start())).isTrue();
        assertThat(NOVEMBER.contains(NOVEMBER.end())).isFalse();
    }

    @Test
    void neighboursDoNotOverlap() {
        Period december = Period.month(YearMonth.of(2026, 12));
        Period both = Period.months(YearMonth.of(2026, 11), YearMonth.of(2026, 12));
        assertThat(NOVEMBER.overlaps(december)).isFalse();
        assertThat(both.overlaps(december)).isTrue();
        assertThat(both.contains(december)).isTrue();
        assertThat(december.contains(both)).isFalse();
        assertThat(NOVEMBER).isLessThan(december).isLessThan(both);
    }

    @Test
    void neverEndsBeforeItStarts() {
        assertThatThrownBy(() -> new Period(NOVEMBER.end(), NOVEMBER.start()))
                .hasMessageContaining("end after it starts");
        assertThatThrownBy(() -> new Period(NOVEMBER.end(), NOVEMBER.end()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
