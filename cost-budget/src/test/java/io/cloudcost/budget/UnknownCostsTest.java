package io.cloudcost.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.model.LostReason;
import io.cloudcost.budget.model.Needs;
import io.cloudcost.budget.model.Offer;
import io.cloudcost.budget.model.Search;
import io.cloudcost.model.Money;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Rate;
import io.cloudcost.spi.PriceRead;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What has no rate is never free. */
class UnknownCostsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Needs BOTH = Needs.builder()
            .egressGb(BigDecimal.valueOf(100))
            .storageGb(BigDecimal.valueOf(730))
            .build();

    /** The cheaper the machine the less is known of it. */
    private static final PriceBook BOOK =
            book(quote("all", "4"), quote("traffic", "3"), quote("disk", "2"), quote("none", "1"));

    @Test
    void anExchangeRateThatIsNotAboveZeroIsNone() {
        PriceBook book = book(
                PriceQuote.builder("all", "small").onDemand(rate("1", "EUR")).build());
        for (String rate : List.of("0", "-1")) {
            InstanceFinder finder = InstanceFinder.builder(book)
                    .rates((from, to) -> new BigDecimal(rate))
                    .build();
            Search search = finder.find(Needs.machine(0, 0), HOUR);
            assertThat(search.offers()).isEmpty();
            assertThat(search.lost()).containsOnlyKeys(LostReason.CURRENCY);
        }
    }

    @Test
    void aRateBelowZeroIsAProblem() {
        assertThatThrownBy(() -> InstanceFinder.builder(BOOK)
                        .egressRate("aws", Money.usd("-0.09"))
                        .storageRate("gcp", Money.usd("-1"))
                        .build())
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        wrong -> assertThat(wrong.problems())
                                .containsExactly(
                                        "The price of a GB of egress of aws must not be below 0, and is -0.09 USD.",
                                        "The price of a GB of disk of gcp must not be below 0, and is -1 USD."));
    }

    @Test
    void whoLeavesMoreOutComesLater() {
        List<Offer> offers = finder().find(BOTH, HOUR).offers();
        assertThat(offers)
                .extracting(offer -> offer.quote().provider())
                .containsExactly("all", "traffic", "disk", "none");
        assertThat(offers)
                .extracting(Offer::why)
                .containsExactly(
                        "",
                        "The storage of 730 GB is not in it: no rate of traffic is given.",
                        "The egress of 100 GB is not in it: no rate of disk is given.",
                        "The egress of 100 GB is not in it: no rate of none is given."
                                + " The storage of 730 GB is not in it: no rate of none is given.");
    }

    @Test
    void whereNothingIsCompleteTheReasonStillNamesWhatIsMissing() {
        List<Offer> offers = finder().find(BOTH.with(n -> n.provider("disk").provider("none")), HOUR)
                .offers();
        assertThat(offers).extracting(offer -> offer.quote().provider()).containsExactly("disk", "none");
        assertThat(offers.get(1).why()).contains("The egress of 100 GB", "The storage of 730 GB");
    }

    @Test
    void withABudgetTheWholeCostMustBeKnown() {
        Search search = finder().find(BOTH.with(n -> n.budget(Money.usd("50"))), HOUR);
        assertThat(search.offers())
                .extracting(offer -> offer.quote().provider())
                .containsExactly("all");
        assertThat(search.lost().get(LostReason.COST_UNKNOWN)).isEqualTo(new Search.Lost(3, "none/*/small"));
        assertThat(finder().find(BOTH.with(n -> n.budget(Money.usd("1.5"))), HOUR)
                        .lost()
                        .keySet())
                .as("what is known is above it already")
                .contains(LostReason.OVER_BUDGET);
    }

    private static InstanceFinder finder() {
        return InstanceFinder.builder(BOOK)
                .egressRate("all", Money.usd("0.1"))
                .egressRate("traffic", Money.usd("0.1"))
                .storageRate("all", Money.usd("0.1"))
                .storageRate("disk", Money.usd("0.1"))
                .build();
    }

    private static PriceBook book(PriceQuote... quotes) {
        return new PriceBook(new PriceRead(List.of(quotes), List.of(), NOW));
    }

    private static PriceQuote quote(String provider, String hourly) {
        return PriceQuote.builder(provider, "small")
                .onDemand(rate(hourly, "USD"))
                .build();
    }

    private static Rate rate(String hourly, String currency) {
        return new Rate(Money.of(hourly, currency), NOW, null);
    }
}
