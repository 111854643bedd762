package io.cloudcost.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cloudcost.model.Money;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Rate;
import io.cloudcost.spi.PriceCatalog;
import io.cloudcost.spi.PriceGap;
import io.cloudcost.spi.PriceRead;
import io.cloudcost.spi.PriceScope;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PriceRefreshTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private StateStore state;

    @BeforeEach
    void open() {
        state = StateStores.open("sqlite::memory:");
    }

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void aRegionThatWasReadTakesThePlaceOfWhatWasKnownOfIt() {
        refresh(PriceScope.all(), List.of(), quote("sao", "new-plan", "1"));
        PriceRefresh refresh = refresh(PriceScope.all(), List.of(), quote("ewr", "vc2-1c-1gb", "2"));
        assertThat(refresh.pages())
                .extracting(PriceRefresh.Page::region, PriceRefresh.Page::quotes)
                .containsExactly(tuple(null, 0), tuple("ewr", 1));
        PriceBook book = PriceBook.kept(state);
        assertThat(book.find("vultr", "ewr", "vc2-1c-1gb")).isPresent();
        assertThat(book.find("vultr", "sao", "new-plan")).isPresent();
        assertThat(book.find("vultr", "sao", "vc2-1c-1gb-sc1"))
                .as("gone from the region")
                .isEmpty();
        assertThat(book.find("vultr", null, "vc2-1c-1gb"))
                .as("the region is known now")
                .isEmpty();
        assertThat(book.find("aws", "us-east-1", "m5.large"))
                .as("nobody read it anew")
                .isPresent();
        assertThat(book.gaps()).noneMatch(gap -> gap.provider().equals("vultr"));
    }

    @Test
    void aPartOfAProviderLeavesTheRest() {
        refresh(new PriceScope(Set.of(), Set.of("ewr"), true), List.of(), quote("ewr", "x", "2"));
        PriceBook book = PriceBook.kept(state);
        assertThat(book.find("vultr", "ewr", "x")).isPresent();
        assertThat(book.find("vultr", null, "vc2-1c-1gb")).isPresent();
        assertThat(book.gaps()).anyMatch(gap -> gap.provider().equals("vultr"));
    }

    @Test
    void aRegionThatCouldNotBeReadKeepsItsOlderPrices() {
        refresh(PriceScope.all(), List.of(), quote("ewr", "old", "1"));
        PriceGap gap = new PriceGap("vultr", "ewr", "all prices", "the provider did not answer");
        refresh(PriceScope.all(), List.of(gap), quote("ewr", "half", "1"), quote("sao", "y", "1"));
        PriceBook book = PriceBook.kept(state);
        assertThat(book.find("vultr", "ewr", "old")).isPresent();
        assertThat(book.find("vultr", "ewr", "half")).isEmpty();
        assertThat(book.find("vultr", "sao", "y")).isPresent();
    }

    @Test
    void nothingKeptIsTheSnapshot() {
        assertThat(PriceBook.kept(state).quotes())
                .isEqualTo(PriceBook.snapshot().quotes());
    }

    private PriceRefresh refresh(PriceScope scope, List<PriceGap> gaps, PriceQuote... quotes) {
        return PriceBook.refresh(state, catalog(new PriceRead(List.of(quotes), gaps, NOW)), scope);
    }

    private static PriceCatalog catalog(PriceRead read) {
        return new PriceCatalog() {
            @Override
            public String name() {
                return "a catalogue";
            }

            @Override
            public PriceRead read(PriceScope scope) {
                return read;
            }
        };
    }

    private static PriceQuote quote(@Nullable String region, String plan, String hourly) {
        return PriceQuote.builder("vultr", plan)
                .region(region)
                .onDemand(new Rate(Money.usd(hourly), NOW, null))
                .source("live")
                .build();
    }
}
