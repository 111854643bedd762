package io.cloudcost.budget.internal.prices;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.model.Money;
import io.cloudcost.resource.PriceBasis;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Rate;
import io.cloudcost.resource.PriceQuoteBuilder;
import io.cloudcost.spi.PriceGap;
import io.cloudcost.spi.PriceRead;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergingTest {
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    @Test
    void theYoungerQuoteIsTheBaseWhicheverCameFirst() {
        PriceQuote old = quote("old")
                .vcpus(1)
                .onDemand(rate("1", "USD", THEN))
                .spot(rate("0.5", "USD", THEN))
                .build();
        PriceQuote live = quote("live").vcpus(2).onDemand(rate("2", "USD", NOW)).build();
        PriceQuote both = Merging.younger(live, old);
        assertThat(both).isEqualTo(Merging.younger(old, live));
        assertThat(both.vcpus()).hasValue(2);
        assertThat(both.rate(true)).isEqualTo(old.rate(true));
        assertThat(both.source()).isEqualTo("live, and old");
        assertThat(Merging.younger(live, both).source()).isEqualTo("live, and old");
    }

    @Test
    void aSourceThatGaveNoRateIsNotNamed() {
        PriceQuote old = quote("old").onDemand(rate("1", "USD", THEN)).build();
        PriceQuote none = quote("none").build();
        assertThat(Merging.younger(old, none)).isEqualTo(old);
        PriceQuote live = quote("live").onDemand(rate("2", "USD", NOW)).build();
        assertThat(Merging.younger(live, old)).isEqualTo(live);
    }

    @Test
    void twoCurrenciesOrBasesAreNeverMixed() {
        PriceQuote euro = quote("old").onDemand(rate("1", "EUR", NOW)).build();
        PriceQuote dollar = quote("live")
                .onDemand(rate("1", "USD", THEN))
                .spot(rate("0.5", "USD", THEN))
                .build();
        assertThat(Merging.younger(euro, dollar)).isEqualTo(euro);
        PriceQuote own = dollar.toBuilder().basis(PriceBasis.DISCOUNTED).build();
        PriceQuote list = quote("list").onDemand(rate("3", "USD", NOW)).build();
        assertThat(Merging.younger(own, list)).isEqualTo(list);
        assertThat(Merging.younger(list, own)).isEqualTo(list);
    }

    @Test
    void aPriceOfAllRegionsGivesWayToThoseOfSome() {
        PriceQuote star =
                quote("old").region(null).onDemand(rate("1", "USD", THEN)).build();
        PriceQuote other = PriceQuote.builder("vultr", "large").build();
        PriceQuote here = quote("live").onDemand(rate("2", "USD", NOW)).build();
        assertThat(Merging.both(read(THEN, List.of(star, other)), read(NOW, List.of(here)))
                        .quotes())
                .containsExactly(other, here);
        assertThat(Merging.both(read(NOW, List.of(here)), read(THEN, List.of(star, other)))
                        .quotes())
                .containsExactly(here, other);
        assertThat(Merging.both(read(THEN, List.of(star, here)), read(NOW, List.of()))
                        .quotes())
                .as("one source may say both")
                .containsExactly(star, here);
    }

    @Test
    void gapsOfTheOlderReadCloseWhereTheYoungerHasPrices() {
        PriceGap regions = new PriceGap("vultr", null, "regions", "not there");
        PriceGap here = new PriceGap("vultr", "ewr", "all", "not there");
        PriceGap elsewhere = new PriceGap("vultr", "sao", "all", "not there");
        PriceGap aws = new PriceGap("aws", null, "spot prices", "not there");
        PriceGap live = new PriceGap("vultr", null, "bare metal", "not answered");
        PriceRead old = read(THEN, List.of(quote("old").build()), regions, here, elsewhere, aws);
        PriceRead young = read(NOW, List.of(quote("live").build()), live);
        assertThat(Merging.both(old, young).gaps()).containsExactly(elsewhere, aws, live);
        assertThat(Merging.both(young, old).gaps()).containsExactly(live, elsewhere, aws);
        PriceRead wide = read(THEN, List.of(quote("old").region("ams").build()), regions);
        assertThat(Merging.both(wide, young).gaps())
                .as("of ams nothing new is known")
                .containsExactly(regions, live);
    }

    private static PriceRead read(Instant at, List<PriceQuote> quotes, PriceGap... gaps) {
        return new PriceRead(quotes, List.of(gaps), at);
    }

    private static PriceQuoteBuilder quote(String source) {
        return PriceQuote.builder("vultr", "small").region("ewr").source(source);
    }

    private static Rate rate(String hourly, String currency, Instant asOf) {
        return new Rate(Money.of(hourly, currency), asOf, null);
    }
}
