package io.cloudcost.vultr.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.vultr.internal.api.WireLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillingMonthsTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T00:00:00Z, 2026-10",
        "2026-11-03T23:59:59Z, 2026-10",
        "2026-11-04T00:00:00Z, 2026-11",
        "2026-11-30T23:59:59Z, 2026-11",
        "2026-01-01T00:30:05Z, 2025-12",
    })
    void anInvoiceOfTheFirstThreeDaysBillsTheMonthBefore(Instant issued, YearMonth billed) {
        assertThat(BillingMonths.byDate(issued)).isEqualTo(billed);
    }

    @Test
    void linesThatAllStartInOneOtherMonthWin() {
        assertThat(byLines("2026-10-01", "10-31-2026T23:00:00+00:00")).isEqualTo(OCTOBER);
    }

    @Test
    void linesThatDisagreeOrDoNotSayLeaveItToTheDate() {
        assertThat(byLines("2026-10-01", "2026-09-30T23:59:59+00:00")).isEqualTo(NOVEMBER);
        assertThat(byLines("2026-10-01", null)).isEqualTo(NOVEMBER);
        assertThat(byLines("2026-10-01", "soon")).isEqualTo(NOVEMBER);
        assertThat(byLines(null, "soon")).isEqualTo(NOVEMBER);
        assertThat(byLines()).isEqualTo(NOVEMBER);
    }

    @Test
    void theMonthOfALineIsThatOfUtc() {
        assertThat(byLines("2026-10-31T22:00:00-05:00")).isEqualTo(NOVEMBER);
        assertThat(byLines("2026-11-01T01:00:00+02:00")).isEqualTo(OCTOBER);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31T23:59:59+00:00, 2026-10",
        "2026-11-02, 2026-11",
        "2026-12-01, 2026-11",
        "soon, 2026-11",
        ", 2026-11",
    })
    void aPendingLineBelongsToTheMonthOfItsStartUnlessThatIsUnknownOrAhead(@Nullable String start, YearMonth month) {
        assertThat(BillingMonths.ofPending(line(start), NOVEMBER)).isEqualTo(month);
    }

    private static YearMonth byLines(@Nullable String... starts) {
        List<WireLine> lines = new ArrayList<>();
        for (@Nullable String start : starts) {
            lines.add(line(start));
        }
        return BillingMonths.byLines(NOVEMBER, lines);
    }

    private static WireLine line(@Nullable String start) {
        return new WireLine("text", "product", start, null, null, null, null, BigDecimal.ONE);
    }
}
