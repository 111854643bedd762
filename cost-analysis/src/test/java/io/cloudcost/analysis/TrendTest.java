package io.cloudcost.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.analysis.Trend.Direction;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.Invoice;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.snapshot.PeriodState;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTest {

    @ParameterizedTest
    @CsvSource({
        "100 100 101.3 101.3, STABLE, 0.013, 100.65",
        "100 110, STABLE, 0.100, 105",
        "100 110.01, RISING, 0.100, 105.01",
        "100 90, STABLE, -0.100, 95",
        "100 89.99, FALLING, -0.100, 95",
        "100 200, RISING, 1.000, 150",
        "10 1000 20, RISING, 1.000, 343.33",
        "1 2 3 4, RISING, 1.333, 2.5",
        "100 -50, FALLING, -1.500, 25",
    })
    void comparesTheNewerHalfWithTheOlder(String totals, Direction direction, String change, String average) {
        Trend trend = trend(totals.split(" "));
        assertThat(trend.direction()).isEqualTo(direction);
        assertThat(trend.change()).contains(new BigDecimal(change));
        assertThat(trend.averageMonth()).contains(Money.usd(average));
        assertThat(trend.invoices()).isEqualTo(totals.split(" ").length);
        assertThat(trend.reason()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0 100, The older months sum to nothing or to a credit.",
        "-5 100, The older months sum to nothing or to a credit.",
        "100, A trend needs two complete months."
    })
    void doesNotKnowWithoutAFirmBase(String totals, String reason) {
        Trend trend = trend(totals.split(" "));
        assertThat(trend.direction()).isEqualTo(Direction.UNKNOWN);
        assertThat(trend.change()).isEmpty();
        assertThat(trend.reason()).contains(reason);
        assertThat(trend.averageMonth()).isPresent();
    }

    @Test
    void knowsNothingWithoutInvoices() {
        Trend trend = trend();
        assertThat(trend.direction()).isEqualTo(Direction.UNKNOWN);
        assertThat(trend.averageMonth()).isEmpty();
        assertThat(trend.months()).isEmpty();
        assertThat(trend.invoices()).isZero();
    }

    @Test
    void doesNotTakeUnreadInvoicesForNone() {
        Trend trend = trend(Given.snapshot()
                .invoices(List.of(Given.invoice("1", "2026-09", "100"), Given.invoice("2", "2026-10", "100")))
                .part(Part.INVOICES, PartStatus.PARTLY)
                .build());
        assertThat(trend.direction()).isEqualTo(Direction.UNKNOWN);
        assertThat(trend.reason()).contains("The invoices were not read (read only in part).");
        assertThat(trend.averageMonth()).isEmpty();
    }

    @Test
    void goesByTheChargesWhereThereAreNoInvoices() {
        Trend trend = trend(Given.snapshot()
                .part(Part.INVOICES, PartStatus.NOT_OFFERED)
                .chargeSets(List.of(
                        month("2026-09", true, "100"), month("2026-10", true, "60", "60"), month("2026-11", true, "5")))
                .build());
        assertThat(trend.direction()).isEqualTo(Direction.RISING);
        assertThat(trend.change()).contains(new BigDecimal("0.200"));
        assertThat(trend.averageMonth()).contains(Money.usd("110"));
        assertThat(trend.invoices()).isZero();
    }

    @Test
    void takesNoMonthInPartForAWholeOne() {
        Trend trend = trend(Given.snapshot()
                .part(Part.INVOICES, PartStatus.NOT_OFFERED)
                .chargeSets(List.of(month("2026-09", true, "100"), month("2026-10", false, "60")))
                .build());
        assertThat(trend.reason()).contains("A trend needs two complete months.");
    }

    @Test
    void sumsTheInvoicesOfOneMonth() {
        Trend trend = trend(Given.snapshot()
                .invoices(List.of(
                        Given.invoice("1", "2026-08", "50"),
                        Given.invoice("2", "2026-08", "50"),
                        Given.invoice("3", "2026-09", "120")))
                .build());
        assertThat(trend.direction()).isEqualTo(Direction.RISING);
        assertThat(trend.change()).contains(new BigDecimal("0.200"));
        assertThat(trend.invoices()).isEqualTo(3);
        assertThat(trend.months()).extracting(Trend.Month::total).containsExactly(Money.usd("100"), Money.usd("120"));
    }

    @Test
    void leavesOutTheMonthThatStillRuns() {
        Trend trend = trend(Given.snapshot()
                .invoices(List.of(
                        Given.invoice("1", "2026-09", "100"),
                        Given.invoice("2", "2026-10", "100"),
                        Given.invoice("3", "2026-11", "7")))
                .build());
        assertThat(trend.direction()).isEqualTo(Direction.STABLE);
        assertThat(trend.invoices()).isEqualTo(2);
    }

    @Test
    void doesNotMixCurrencies() {
        Invoice dollars = Given.invoice("1", "2026-09", "100");
        Invoice euros = new Invoice(
                "2",
                dollars.issued(),
                dollars.billingPeriod(),
                Money.of("100", "EUR"),
                null,
                null,
                PartStatus.READ,
                null);
        Trend trend = trend(Given.snapshot().invoices(List.of(dollars, euros)).build());
        assertThat(trend.direction()).isEqualTo(Direction.UNKNOWN);
        assertThat(trend.reason()).contains("The invoices are in several currencies.");
    }

    private static Trend trend(String... totals) {
        List<Invoice> invoices = new ArrayList<>();
        for (int i = 0; i < totals.length; i++) {
            invoices.add(Given.invoice("" + i, "2026-0" + (i + 1), totals[i]));
        }
        return trend(Given.snapshot().invoices(invoices).build());
    }

    private static Trend trend(CostSnapshot snapshot) {
        return CostAnalysis.of(snapshot).report().trend();
    }

    private static ChargeSet month(String month, boolean complete, String... costs) {
        List<CostRecord> charges = Stream.of(costs)
                .map(cost -> Given.charge(month, "Compute", cost).build())
                .toList();
        return ChargeSet.of(Period.month(YearMonth.parse(month)), Feed.API, PeriodState.SETTLING, complete, charges);
    }
}
