package io.cloudcost.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.StoreException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59.999999999Z", "2026-11-20T12:00:00.000000001Z", "2261-12-31T23:59:59Z"})
    void keepsNanoseconds(String time) {
        assertThat(Times.instant(Times.nanos(Instant.parse(time)))).isEqualTo(time);
    }

    @Test
    void refusesTimesThatDoNotFit() {
        assertThatThrownBy(() -> Times.nanos(Instant.parse("9999-12-31T00:00:00Z")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("9999-12-31T00:00:00Z cannot be stored");
    }

    @Test
    void comparesWithTimesFarAwayAllTheSame() {
        long now = Times.nanos(Instant.parse("2026-11-20T12:00:00Z"));
        assertThat(Times.nearest(Instant.MIN)).isLessThan(now);
        assertThat(Times.nearest(Instant.MAX)).isGreaterThan(now);
        assertThat(Times.nearest(Times.instant(now))).isEqualTo(now);
    }
}
