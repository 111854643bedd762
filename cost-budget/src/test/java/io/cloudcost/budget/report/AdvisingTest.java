package io.cloudcost.budget.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.budget.report.CompareReport.Counted;
import io.cloudcost.budget.report.CompareReport.Work;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdvisingTest {

    @Test
    void saysWhereAPieceCostsLeastAndOnWhatThatRests() {
        Advising advising = new Advising(List.of(billed("aws", 5, "10", 100), billed("vultr", 6, "6", 100)), false);
        assertThat(advising.advice()).singleElement().satisfies(it -> {
            assertThat(it.provider()).isEqualTo("vultr");
            assertThat(it.price()).isEqualTo(Money.usd("0.06"));
            assertThat(it.next()).isEqualTo("aws");
            assertThat(it.saving()).isEqualByComparingTo("0.4");
            assertThat(it.billed()).isTrue();
            assertThat(it.basis()).isEqualTo("Charges of 6 jobs at vultr and 5 at aws.");
        });
        assertThat(advising.abstained()).isEmpty();
    }

    @Test
    void namesWhoIsLeftOut() {
        Advising advising = new Advising(
                List.of(
                        billed("aws", 5, "10", 100),
                        work("gcp", costs(0, "0", 9, "1"), 0, 100),
                        billed("vultr", 6, "6", 100)),
                false);
        assertThat(advising.advice()).hasSize(1);
        assertThat(advising.abstained())
                .containsExactly("gcp is left out for units of 'images': fewer than 5 such jobs there have a bill.");
    }

    @Test
    void holdsEstimatesAgainstEstimatesWhereBillsAreTooFew() {
        Advising advising = new Advising(
                List.of(
                        work("aws", costs(4, "1", 5, "10"), 100, 100),
                        work("vultr", costs(9, "900", 5, "8"), 100, 100)),
                false);
        assertThat(advising.advice()).singleElement().satisfies(it -> {
            assertThat(it.provider()).isEqualTo("vultr");
            assertThat(it.billed()).isFalse();
            assertThat(it.basis()).contains("Estimates of 5 jobs at vultr and 5 at aws; no bill was read");
        });
    }

    @Test
    void abstainsWithTooFewJobs() {
        assertSilent(
                List.of(billed("aws", 4, "10", 100), billed("vultr", 40, "6", 100)),
                "Too few jobs did units of 'images'");
    }

    @Test
    void neverHoldsAnEstimateAgainstACharge() {
        assertSilent(
                List.of(work("aws", costs(9, "10", 0, "0"), 100, 0), work("vultr", costs(0, "0", 9, "1"), 0, 100)),
                "Too few jobs");
    }

    @Test
    void abstainsWhereThePriceIsAboutTheSame() {
        assertSilent(
                List.of(billed("aws", 9, "10", 100), billed("vultr", 9, "9.6", 100)),
                "The price of units of 'images' is about the same at vultr and aws. Charges of 9 jobs");
    }

    @Test
    void abstainsWhereBillsLackParts() {
        JobCosts partial = new JobCosts(0, 0, Money.usd("0"), 5, Money.usd("20"), 5);
        assertSilent(
                List.of(work("aws", partial, 0, 5), work("vultr", costs(5, "10", 5, "10"), 5, 5)),
                "Too few jobs did units of 'images' at two providers: 5 with a bill at each, or 5 without, are needed. "
                        + "The bills of 5 such jobs are not settled: they lack parts.");
    }

    @Test
    void abstainsWhereNothingWasDone() {
        assertSilent(List.of(billed("aws", 9, "10", 0), billed("vultr", 9, "9", 0)), "Too few jobs");
    }

    @Test
    void abstainsAtOneProvider() {
        assertSilent(List.of(billed("aws", 9, "10", 10)), "Of 1 kind of work all jobs ran at one provider");
        assertThat(new Advising(List.of(), true).abstained())
                .containsExactly("There are more kinds of work than this report holds: some were left out.");
    }

    @Test
    void neverComparesCurrencies() {
        Work euros = new Work(
                Counted.UNITS,
                "images",
                "vultr",
                new JobCosts(9, 0, Money.of("1", "EUR"), 0, Money.zero("EUR"), 0),
                BigDecimal.TEN,
                BigDecimal.ZERO);
        assertSilent(List.of(billed("aws", 9, "10", 10), euros), "Of 2 kinds of work");
    }

    private static void assertSilent(List<Work> works, String why) {
        Advising advising = new Advising(works, false);
        assertThat(advising.advice()).isEmpty();
        assertThat(advising.abstained()).singleElement().asString().startsWith(why);
    }

    private static Work billed(String provider, long jobs, String cost, long pieces) {
        return work(provider, costs(jobs, cost, 0, "0"), pieces, 0);
    }

    private static Work work(String provider, JobCosts costs, long billed, long estimated) {
        return new Work(
                Counted.UNITS, "images", provider, costs, BigDecimal.valueOf(billed), BigDecimal.valueOf(estimated));
    }

    private static JobCosts costs(long billed, String charged, long estimated, String thought) {
        return new JobCosts(billed, 0, Money.usd(charged), estimated, Money.usd(thought), 0);
    }
}
