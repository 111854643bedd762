package io.cloudcost.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cloudcost.model.Money;
import io.cloudcost.resource.PriceQuote.Billing;
import io.cloudcost.resource.PriceQuote.Rate;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PriceQuoteTest {
    private static final Instant DAY = Instant.parse("2026-07-20T00:00:00Z");

    @Test
    void whatIsNotGivenIsUnknown() {
        PriceQuote quote = PriceQuote.builder("aws", "m5.large").build();
        assertThat(quote.rate(false)).isEmpty();
        assertThat(quote.onDemandMissing()).isEqualTo("the source does not give it");
        assertThat(quote.id()).isEqualTo("aws/*/m5.large");
    }

    @Test
    void zeroIsNoRate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rate(Money.zero("USD"), DAY, null))
                .withMessage("A rate must be above 0; 0 in a source means unknown.");
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(Money.usd("1"), DAY, Money.zero("USD")));
    }

    @Test
    void ratesAreInOneCurrency() {
        PriceQuoteBuilder builder = PriceQuote.builder("aws", "m5.large")
                .onDemand(new Rate(Money.usd("0.1"), DAY, null))
                .spot(new Rate(Money.of("0.1", "EUR"), DAY, null));
        assertThatIllegalArgumentException().isThrownBy(builder::build);
    }

    @Test
    void aCopyIsEqual() {
        PriceQuote quote = PriceQuote.builder("vultr", "vc2-1c-1gb")
                .region("ewr")
                .family("vc2")
                .vcpus(1)
                .memoryMib(1024)
                .architecture(Architecture.X86_64)
                .gpu(Gpu.UNSPECIFIED)
                .onDemand(new Rate(Money.usd("0.007"), DAY, Money.usd("5")))
                .spotMissing("not offered")
                .billing(Billing.BY_HOUR)
                .basis(PriceBasis.DISCOUNTED)
                .source("here")
                .build();
        assertThat(quote.toBuilder().build()).isEqualTo(quote);
        assertThat(quote.rate(false).orElseThrow().age(DAY.plusSeconds(60))).isEqualTo(Duration.ofMinutes(1));
        assertThat(quote.rate(false).orElseThrow().age(DAY.minusSeconds(60))).isEqualTo(Duration.ZERO);
    }

    @Test
    void timeIsRoundedUpToStepsFromTheMinimum() {
        assertThat(Billing.BY_HOUR.billed(Duration.ofMinutes(1))).isEqualTo(Duration.ofHours(1));
        assertThat(Billing.BY_HOUR.billed(Duration.ofMinutes(61))).isEqualTo(Duration.ofHours(2));
        assertThat(Billing.BY_HOUR.billed(Duration.ofHours(2))).isEqualTo(Duration.ofHours(2));
        assertThat(Billing.BY_SECOND_FROM_A_MINUTE.billed(Duration.ofSeconds(3)))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(Billing.BY_SECOND.billed(Duration.ofMillis(1))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void wordsOfProvidersForArchitectures() {
        assertThat(Architecture.of("amd64")).contains(Architecture.X86_64);
        assertThat(Architecture.of("x86_64_mac")).contains(Architecture.X86_64);
        assertThat(Architecture.of(" arm64 ")).contains(Architecture.ARM64);
        assertThat(Architecture.of("riscv")).isEmpty();
    }
}
