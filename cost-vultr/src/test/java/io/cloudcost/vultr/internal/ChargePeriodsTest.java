package io.cloudcost.vultr.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.model.Period;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargePeriodsTest {

    private static final Period OCTOBER = Period.month(YearMonth.of(2026, 10));

    private final Notes notes = new Notes();
    private final ChargePeriods periods = new ChargePeriods(Part.INVOICE_ITEMS, notes);

    @ParameterizedTest
    @CsvSource({
        // the end is exclusive, and a second before midnight means midnight
        "2026-10-01T00:00:00+00:00, 2026-10-16T12:00:00+00:00, 2026-10-01T00:00:00Z/2026-10-16T12:00:00Z",
        "2026-10-01T00:00:00+00:00, 2026-10-31T23:59:59+00:00, 2026-10-01T00:00:00Z/2026-11-01T00:00:00Z",
        "2026-10-01T00:00:00+00:00, 2026-11-01T00:00:00+00:00, 2026-10-01T00:00:00Z/2026-11-01T00:00:00Z",
        // other formats, other zones
        "10-02-2026T00:00:00+00:00, 2026-10-03 06:00:00, 2026-10-02T00:00:00Z/2026-10-03T06:00:00Z",
        "2026-10-02T00:00:00-05:00, 2026-10-02T06:00:00+00:00, 2026-10-02T05:00:00Z/2026-10-02T06:00:00Z",
        // a day alone is that day, a moment is the hour that begins with it
        "2026-10-05, 2026-10-05, 2026-10-05T00:00:00Z/2026-10-06T00:00:00Z",
        "2026-10-05, , 2026-10-05T00:00:00Z/2026-10-06T00:00:00Z",
        "2026-10-05T07:30:00+00:00, 2026-10-05T07:30:00+00:00, 2026-10-05T07:30:00Z/2026-10-05T08:30:00Z",
        "2026-10-05T07:30:00+00:00, , 2026-10-05T07:30:00Z/2026-10-05T08:30:00Z",
    })
    void takesTheTimeThatALineSays(String start, @Nullable String end, String period) {
        assertThat(periods.of(start, end, OCTOBER)).hasToString(period);
        assertThat(notes.issues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ", ",
        "' ', ' '",
        ", 2026-10-05",
        "2026-10-06, 2026-10-05",
    })
    void isTheBillingPeriodWhereNothingUsableIsSaid(@Nullable String start, @Nullable String end) {
        assertThat(periods.of(start, end, OCTOBER)).isEqualTo(OCTOBER);
        assertThat(notes.issues()).isEmpty();
    }

    @Test
    void namesDatesThatCannotBeRead() {
        assertThat(periods.of("2026-1010T00:00:00", "2026-10-05", OCTOBER)).isEqualTo(OCTOBER);
        assertThat(periods.of("2026-10-05", "soon", OCTOBER)).hasToString("2026-10-05T00:00:00Z/2026-10-06T00:00:00Z");
        assertThat(notes.issues()).singleElement().satisfies(this::namesBoth);
    }

    private void namesBoth(Issue issue) {
        assertThat(issue.code()).isEqualTo(IssueCode.UNREADABLE_VALUE);
        assertThat(issue.part()).isEqualTo(Part.INVOICE_ITEMS);
        assertThat(issue.message()).contains("'2026-1010T00:00:00' (1)", "'soon' (1)");
    }
}
