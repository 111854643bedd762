package io.cloudcost.budget.internal.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.budget.model.CostParts;
import io.cloudcost.budget.model.Needs;
import io.cloudcost.model.Money;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Billing;
import io.cloudcost.resource.PriceQuote.Rate;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobPriceTest {
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    private static final Needs ANY = Needs.builder().build();
    private static final JobPrice PRICE = new JobPrice(CostRules.usual());

    @Test
    void rateTimesTime() {
        PriceQuote quote = quote("3.673385", null, Billing.BY_SECOND_FROM_A_MINUTE);
        assertThat(cost(quote, Duration.ofHours(3)).compute()).isEqualTo(Money.usd("11.020155"));
        assertThat(cost(quote, Duration.ofSeconds(1)).billed()).isEqualTo(Duration.ofMinutes(1));
        assertThat(cost(quote("1", null, Billing.BY_SECOND), Duration.ofSeconds(1))
                        .compute())
                .as("rounded up to ten decimals")
                .isEqualTo(Money.usd("0.0002777778"));
    }

    @Test
    void aMonthCostsAtMostItsCap() {
        PriceQuote quote = quote("0.01", "5", Billing.BY_HOUR);
        assertThat(cost(quote, Duration.ofMinutes(61)).compute()).isEqualTo(Money.usd("0.02"));
        // 230 hours are left of November (2.30), all of December is capped (5), and 10 hours of January (0.10)
        assertThat(cost(quote, Duration.ofHours(230 + 744 + 10)).compute()).isEqualTo(Money.usd("7.4"));
    }

    @Test
    void interruptedWorkIsDoneAgain() {
        PriceQuote quote = quote("1", null, Billing.BY_SECOND);
        CostParts parts = PRICE.cost(quote, true, Duration.ofHours(10), START, ANY);
        assertThat(parts.compute()).isEqualTo(Money.usd("6"));
        assertThat(parts.rework()).isEqualTo(Money.usd("1"));
        assertThat(parts.billed()).isEqualTo(Duration.ofHours(12));
        assertThat(cost(quote, Duration.ofHours(10)).rework().isZero()).isTrue();
    }

    @Test
    void aFasterMachineTakesLess() {
        CostRules rules = new CostRules(
                Map.of("m5", BigDecimal.valueOf(2), "m5.large", BigDecimal.valueOf(4)),
                CostRules.ASSUMED_REWORK,
                true,
                Map.of(),
                Map.of(),
                null,
                "USD",
                null);
        PriceQuote quote = quote("1", null, Billing.BY_SECOND);
        Duration runtime = Duration.ofHours(8);
        assertThat(new JobPrice(rules).billed(quote, false, runtime))
                .as("the size before the family")
                .hasHours(2);
        PriceQuote other = PriceQuote.builder("aws", "m5.xlarge").family("m5").build();
        assertThat(new JobPrice(rules).billed(other, false, runtime)).hasHours(4);
    }

    @Test
    void trafficAndDiskCostWhatTheCallerSays() {
        CostRules rules = new CostRules(
                Map.of(),
                CostRules.ASSUMED_REWORK,
                true,
                Map.of("aws", Money.usd("0.09")),
                Map.of("aws", Money.usd("0.1")),
                null,
                "USD",
                null);
        Needs needs = Needs.builder()
                .egressGb(BigDecimal.TEN)
                .storageGb(BigDecimal.valueOf(73))
                .build();
        PriceQuote quote = quote("1", null, Billing.BY_SECOND);
        CostParts parts = new JobPrice(rules).cost(quote, false, Duration.ofHours(10), START, needs);
        assertThat(parts.egress()).isEqualTo(Money.usd("0.9"));
        assertThat(parts.storage()).isEqualTo(Money.usd("0.1"));
        assertThat(parts.total()).isEqualTo(Money.usd("11"));
    }

    @Test
    void whatHasNoRateIsMissingAndNotFree() {
        Needs needs = Needs.builder().egressGb(BigDecimal.TEN).build();
        CostParts parts = PRICE.cost(quote("1", null, Billing.BY_SECOND), false, Duration.ofHours(1), START, needs);
        assertThat(parts.egress()).isNull();
        assertThat(parts.complete()).isFalse();
        assertThat(parts.missing()).containsExactly("The egress of 10 GB is not in it: no rate of aws is given.");
    }

    private static CostParts cost(PriceQuote quote, Duration runtime) {
        return PRICE.cost(quote, false, runtime, START, ANY);
    }

    private static PriceQuote quote(String hourly, @org.jspecify.annotations.Nullable String cap, Billing billing) {
        return PriceQuote.builder("aws", "m5.large")
                .family("m5")
                .onDemand(new Rate(Money.usd(hourly), START, cap == null ? null : Money.usd(cap)))
                .spot(new Rate(Money.usd(new BigDecimal(hourly).divide(BigDecimal.valueOf(2))), START, null))
                .billing(billing)
                .build();
    }
}
