package io.cloudcost.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.cloudcost.model.Period;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeGrainTest {

    @ParameterizedTest
    @CsvSource({
        "HOUR, 2026-01-05T13:59:59.999999999Z, 2026-01-05T13:00:00Z, 2026-01-05T14:00:00Z, 2026-01-05T13:00:00Z",
        "DAY, 2026-01-05T00:00:00Z, 2026-01-05T00:00:00Z, 2026-01-06T00:00:00Z, 2026-01-05",
        "DAY, 1969-12-31T23:59:59.999999999Z, 1969-12-31T00:00:00Z, 1970-01-01T00:00:00Z, 1969-12-31",
        "WEEK, 2026-01-11T23:00:00Z, 2026-01-05T00:00:00Z, 2026-01-12T00:00:00Z, 2026-W02",
        "WEEK, 2027-01-01T00:00:00Z, 2026-12-28T00:00:00Z, 2027-01-04T00:00:00Z, 2026-W53",
        "MONTH, 2026-02-28T23:00:00Z, 2026-02-01T00:00:00Z, 2026-03-01T00:00:00Z, 2026-02",
        "QUARTER, 2026-06-30T23:00:00Z, 2026-04-01T00:00:00Z, 2026-07-01T00:00:00Z, 2026-Q2",
        "YEAR, 2026-12-31T23:00:00Z, 2026-01-01T00:00:00Z, 2027-01-01T00:00:00Z, 2026"
    })
    void findsAndNamesTheSpanOfAMoment(TimeGrain grain, Instant moment, Instant start, Instant end, String name) {
        Period span = grain.around(moment);

        assertThat(span).isEqualTo(new Period(start, end));
        assertThat(grain.name(span)).isEqualTo(name);
    }

    @Test
    void namesBillingPeriodsSoThatNoTwoShareAName() {
        Period pacific = new Period(Instant.parse("2026-01-01T08:00:00Z"), Instant.parse("2026-02-01T08:00:00Z"));

        assertThat(TimeGrain.BILLING_PERIOD.name(Period.month(YearMonth.of(2026, 1))))
                .isEqualTo("2026-01");
        assertThat(TimeGrain.BILLING_PERIOD.name(pacific)).isEqualTo("2026-01-01T08:00:00Z/2026-02-01T08:00:00Z");
    }

    @Test
    void whatIsNoSpanOfTheCalendarHasNone() {
        assertThatIllegalStateException().isThrownBy(() -> TimeGrain.NONE.around(Instant.EPOCH));
        assertThatIllegalStateException().isThrownBy(() -> TimeGrain.BILLING_PERIOD.around(Instant.EPOCH));
    }
}
