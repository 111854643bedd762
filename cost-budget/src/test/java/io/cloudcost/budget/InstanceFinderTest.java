package io.cloudcost.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.model.GpuNeed;
import io.cloudcost.budget.model.LostReason;
import io.cloudcost.budget.model.Needs;
import io.cloudcost.budget.model.Offer;
import io.cloudcost.budget.model.PlannedRuntime;
import io.cloudcost.budget.model.Search;
import io.cloudcost.budget.model.SpotUse;
import io.cloudcost.model.Money;
import io.cloudcost.resource.PriceBasis;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Rate;
import io.cloudcost.spi.PriceGap;
import io.cloudcost.spi.PriceRead;
import io.cloudcost.spi.PriceScope;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InstanceFinderTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Duration THREE = Duration.ofHours(3);
    private static final PriceBook BOOK = PriceBook.snapshot();
    private static final InstanceFinder FINDER =
            InstanceFinder.builder(BOOK).clock(Clock.fixed(NOW, ZoneOffset.UTC)).build();

    @Test
    void theCheapestWholeA100() {
        Search search = FINDER.find(Needs.gpu("A100", 1), THREE);
        Offer best = search.best().orElseThrow();
        assertThat(best.quote().id()).isEqualTo("vultr/*/vcg-a100-12c-120g-80vram");
        assertThat(best.expected().total()).isEqualTo(Money.usd("7.191780822"));
        assertThat(best.age()).hasDays(459);
        assertThat(search.runnersUp()).hasSize(5).first().satisfies(next -> {
            assertThat(next.quote().plan()).isEqualTo("Standard_NC24ads_A100_v4");
            assertThat(next.why()).isEqualTo("costs 3.827219178 USD more");
        });
        assertThat(search.lost()).containsKeys(LostReason.GPU_MODEL, LostReason.GPU_COUNT);
        assertThat(search.gaps()).extracting(PriceGap::provider).contains("aws", "azure", "gcp", "vultr");
        assertThat(search.considered()).isEqualTo(BOOK.quotes().size());
        assertThat(search.oldest().orElseThrow()).isBefore(search.newest().orElseThrow());
    }

    @Test
    void spotIsDearerByTheWorkDoneAgain() {
        Needs needs = Needs.plan("gcp", "us-central1", "a2-highgpu-1g").with(n -> n.spot(SpotUse.ONLY));
        Offer offer = FINDER.find(needs, THREE).best().orElseThrow();
        assertThat(offer.expected().total()).isEqualTo(Money.usd("6.940872"));
        assertThat(offer.assumptions())
                .containsExactly(
                        "After interruptions 20 % of the work is assumed to be done again; no source says it.");
        InstanceFinder measured =
                InstanceFinder.builder(BOOK).rework(BigDecimal.ZERO).build();
        assertThat(measured.find(needs, THREE).best().orElseThrow().assumptions())
                .isEmpty();
    }

    @Test
    void whatIsSoldNobodyKnowsWhereIsNotInARegion() {
        Search search = FINDER.find(Needs.gpu("A100", 1).with(n -> n.regionGroup("eu")), THREE);
        assertThat(search.best().orElseThrow().quote().provider()).isNotEqualTo("vultr");
        assertThat(search.lost()).containsKey(LostReason.REGION_UNKNOWN);
    }

    @Test
    void theBudgetIsHeldAgainstTheNinthDecile() {
        Needs needs = Needs.gpu("A100", 1).with(n -> n.budget(Money.usd("10")));
        assertThat(FINDER.find(needs, THREE).fitting()).isEqualTo(1);
        PlannedRuntime wide = new PlannedRuntime(THREE, Duration.ofHours(5));
        Search search = FINDER.find(needs, wide);
        assertThat(search.best()).isEmpty();
        assertThat(search.lost()).containsKey(LostReason.OVER_BUDGET);
        assertThat(FINDER.find(Needs.gpu("A100", 1), wide)
                        .best()
                        .orElseThrow()
                        .upper()
                        .total())
                .isEqualTo(Money.usd("11.98630137"));
    }

    @Test
    void oldPricesAreRefusedPastALimit() {
        InstanceFinder strict = InstanceFinder.builder(BOOK)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .maxAge(Duration.ofDays(200))
                .build();
        Search search = strict.find(Needs.gpu("A100", 1), THREE);
        assertThat(search.best().orElseThrow().quote().id()).isEqualTo("azure/eastus/Standard_NC24ads_A100_v4");
        assertThat(search.lost()).containsKey(LostReason.TOO_OLD);
    }

    @Test
    void namesThatNothingHasAreAnsweredWithTheNearest() {
        assertThat(FINDER.find(Needs.gpu("A1000", 1), THREE).hints())
                .containsExactly(
                        "No price is of a machine with a GPU named A1000; the nearest names are A10, A100, A10G, H100, V100.");
        assertThat(FINDER.find(Needs.gpu("H100", 1), THREE).hints())
                .containsExactly("GPUs of a longer or shorter name are others: also known are H100 NVL.");
        assertThat(FINDER.find(Needs.gpu("RTX PRO 6000", 1), THREE).offers())
                .extracting(offer -> offer.quote().provider())
                .contains("aws");
        assertThat(FINDER.find(Needs.plan("aws", "us-east-1", "m5.larg"), THREE).hints())
                .singleElement()
                .asString()
                .startsWith("No price is of a size named m5.larg; the nearest names are m5.large, ");
        assertThat(FINDER.find(
                                Needs.builder()
                                        .provider("ovh")
                                        .regionGroup("mars")
                                        .region("eu-west-9")
                                        .build(),
                                THREE)
                        .hints())
                .hasSize(3);
    }

    @Test
    void aLimitInAnotherCurrencyNeedsARate() {
        Needs needs = Needs.gpu("A100", 1).with(n -> n.budget(Money.of("10", "EUR")));
        assertThatThrownBy(() -> FINDER.find(needs, THREE))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "Prices are compared in USD and a limit is in EUR: give exchange rates, or the limit in USD.");
    }

    @Test
    void trafficWithoutARateComesLast() {
        Needs needs = Needs.gpu("A100", 1).with(n -> n.egressGb(BigDecimal.TEN));
        InstanceFinder finder = InstanceFinder.builder(BOOK)
                .egressRate("gcp", Money.usd("0.12"))
                .runnersUp(400)
                .build();
        Search search = finder.find(needs, THREE);
        assertThat(search.best().orElseThrow().quote().provider()).isEqualTo("gcp");
        assertThat(search.runnersUp())
                .filteredOn(offer -> offer.quote().plan().equals("vcg-a100-12c-120g-80vram"))
                .singleElement()
                .satisfies(offer -> assertThat(offer.why())
                        .isEqualTo("The egress of 10 GB is not in it: no rate of vultr is given."));
    }

    @Test
    void whatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> InstanceFinder.builder(BOOK)
                        .speed("m5", BigDecimal.ZERO)
                        .rework(BigDecimal.valueOf(-1))
                        .runnersUp(-1)
                        .maxAge(Duration.ofDays(-1))
                        .build())
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        wrong -> assertThat(wrong.problems())
                                .hasSize(4)
                                .first()
                                .isEqualTo("The speed of m5 must be 0.01 to 100 with at most 20 decimals, not 0."));
    }

    @Test
    void aSpeedIsOfOneProvidersMachines() {
        PriceQuote one = PriceQuote.builder("aws", "m1.small").family("m1").build();
        PriceQuote other = PriceQuote.builder("gcp", "m1-small").family("m1").build();
        PriceBook book = new PriceBook(new PriceRead(List.of(one, other), List.of(), NOW));
        assertThatThrownBy(() -> InstanceFinder.builder(book)
                        .speed("m1", BigDecimal.valueOf(2))
                        .build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The speed of m1 may be of aws/m1 or of gcp/m1: say which.");
        InstanceFinder finder = InstanceFinder.builder(BOOK)
                .speed("aws/m1", BigDecimal.valueOf(2))
                .speed("vultr/m5.larg", BigDecimal.valueOf(2))
                .build();
        Search search = finder.find(Needs.plan("aws", "us-east-1", "m1.small"), THREE);
        assertThat(search.best().orElseThrow().expected().billed()).isEqualTo(THREE.dividedBy(2));
        assertThat(search.hints())
                .singleElement()
                .asString()
                .startsWith(
                        "The speed of vultr/m5.larg counts for nothing: no size or family has that name; the nearest are m5, m5.large, ");
    }

    @Test
    void numbersOfAbsurdSizeAreRefusedBeforeTheyAreReckonedWith() {
        BigDecimal tiny = new BigDecimal("1E-999999999");
        BigDecimal huge = new BigDecimal("1E+999999999");
        assertThatThrownBy(() -> InstanceFinder.builder(BOOK).rework(tiny).build())
                .hasMessage("The rework must be 0 to 10 with at most 20 decimals, not 1E-999999999.");
        assertThatThrownBy(() -> Needs.builder().egressGb(huge).storageGb(tiny).build())
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        wrong -> assertThat(wrong.problems())
                                .containsExactly(
                                        "The egress needed must have at most 20 digits before and after the point.",
                                        "The storage needed must have at most 20 digits before and after the point."));
        assertThatThrownBy(() -> Needs.builder().budget(Money.usd("1e-21")).build())
                .hasMessage("The highest budget must have at most 20 digits before and after the point.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GpuNeed("A100", tiny, null))
                .withMessage("The count of GPUs must have at most 20 digits before and after the point.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GpuNeed("A100", BigDecimal.ONE, huge))
                .withMessage("The memory of GPUs must have at most 20 digits before and after the point.");
    }

    @Test
    void ofTwoPricesTheYoungerCountsForEachWayToBuy() {
        PriceQuote known = BOOK.find("gcp", "us-central1", "a2-highgpu-1g").orElseThrow();
        PriceQuote read = known.toBuilder()
                .source("live")
                .onDemand(new Rate(Money.usd("4"), NOW, null))
                .spotMissing("not asked for")
                .build();
        PriceBook book = BOOK.with(new PriceRead(List.of(read), List.of(), NOW));
        PriceQuote both = book.find("gcp", "us-central1", "a2-highgpu-1g").orElseThrow();
        assertThat(both.rate(false).orElseThrow().hourly()).isEqualTo(Money.usd("4"));
        assertThat(both.rate(true)).isEqualTo(known.rate(true));
        assertThat(both.source()).isEqualTo("live, and " + known.source());
        assertThat(book.quotes()).hasSameSizeAs(BOOK.quotes());
    }

    @Test
    void aDiscountOfOnesOwn() {
        PriceBook book = BOOK.discounted("vultr", new BigDecimal("0.5"));
        PriceQuote quote = book.find("vultr", null, "vc2-1c-1gb").orElseThrow();
        assertThat(quote.basis()).isEqualTo(PriceBasis.DISCOUNTED);
        assertThat(quote.rate(false).orElseThrow().monthlyCap()).isEqualTo(Money.usd("2.5"));
        assertThat(book.find("aws", "us-east-1", "m5.large").orElseThrow().basis())
                .isEqualTo(PriceBasis.LIST);
        assertThatIllegalArgumentException().isThrownBy(() -> BOOK.discounted("aws", BigDecimal.ONE));
    }

    @Test
    void aBookIsACatalogue() {
        PriceRead read = BOOK.read(PriceScope.of("vultr"));
        assertThat(read.quotes()).hasSize(164);
        assertThat(read.gaps()).hasSize(5);
        PriceRead part = BOOK.read(new PriceScope(Set.of("aws", "gcp"), Set.of("eu-west-1", "us-central1"), false));
        assertThat(part.quotes()).isNotEmpty().allMatch(quote -> quote.spot() == null);
        assertThat(part.gaps()).extracting(PriceGap::region).containsOnly(null, "eu-west-1");
        assertThat(PriceBook.of(BOOK, PriceScope.of("vultr")).quotes()).hasSize(164);
        assertThat(BOOK.name()).isEqualTo("price book of 2026-11-21T00:00:00Z");
    }
}
