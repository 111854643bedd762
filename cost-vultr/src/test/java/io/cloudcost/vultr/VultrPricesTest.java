package io.cloudcost.vultr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.simulator.vultr.VultrFaults;
import io.cloudcost.spi.PriceCatalog;
import io.cloudcost.spi.PriceRead;
import io.cloudcost.spi.PriceScope;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What machines cost at Vultr, without a key. */
class VultrPricesTest {

    private static VultrFixture cloud;
    private static PriceCatalog catalog;

    @BeforeAll
    static void start() {
        cloud = VultrFixture.start(VultrFixture.spec().build());
        cloud.fault(VultrFaults.invalidToken());
        catalog = withoutKey(cloud.vultr.endpoint()).buildPrices().orElseThrow();
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @Test
    void everyPlanHasAPriceInEachRegion() {
        PriceRead read = catalog.read(PriceScope.all());
        assertThat(read.quotes())
                .extracting(PriceQuote::id)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(100);
        assertThat(read.quotes())
                .filteredOn(quote -> quote.plan().equals("vc2-1c-1gb"))
                .hasSizeGreaterThan(1)
                .allSatisfy(quote -> {
                    PriceQuote.Rate rate = quote.rate(false).orElseThrow();
                    assertThat(rate.monthlyCap()).isNotNull();
                    assertThat(rate.asOf()).isEqualTo(VultrFixture.NOW);
                    assertThat(quote.billing()).isEqualTo(PriceQuote.Billing.BY_HOUR);
                    assertThat(quote.memoryMib()).hasValue(1024);
                });
        assertThat(read.quotes()).anyMatch(quote -> quote.kind().equals(ResourceKind.BARE_METAL));
        assertThat(read.quotes()).anyMatch(quote -> quote.gpu() != null);
        assertThat(read.readAt()).isEqualTo(VultrFixture.NOW);
    }

    @Test
    void onlyWhatWasAskedFor() {
        assertThat(catalog.read(new PriceScope(Set.of(), Set.of("ewr"), true)).quotes())
                .isNotEmpty()
                .allMatch(quote -> "ewr".equals(quote.region()));
        assertThat(catalog.read(PriceScope.of("aws")).quotes()).isEmpty();
        assertThat(catalog.name()).isEqualTo("Vultr's plans");
    }

    @Test
    void otherSettingsAreChecked() {
        assertThatThrownBy(() -> withoutKey("ftp://nowhere").buildPrices())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageNotContaining("key");
    }

    private static VultrCollectorBuilder withoutKey(String endpoint) {
        return new VultrCollectorBuilder()
                .environment(name -> null)
                .endpoint(endpoint)
                .rateLimit(10_000)
                .clock(Clock.fixed(VultrFixture.NOW, ZoneOffset.UTC));
    }
}
