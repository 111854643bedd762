package io.cloudcost.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.PermissionException;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Architecture;
import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Billing;
import io.cloudcost.resource.PriceQuote.Rate;
import io.cloudcost.simulator.aws.AwsFaults;
import io.cloudcost.simulator.aws.AwsPriceList;
import io.cloudcost.spi.PriceCatalog;
import io.cloudcost.spi.PriceGap;
import io.cloudcost.spi.PriceRead;
import io.cloudcost.spi.PriceScope;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What machines cost at AWS, read anew: in two regions, on pages of ten. */
class AwsCatalogTest {

    private static AwsFixture cloud;
    private static PriceCatalog catalog;

    @BeforeAll
    static void start() {
        cloud = AwsFixture.start(
                AwsFixture.spec().withMonths(1).withInstances(0).withPages(100_000, 10));
        catalog = cloud.builder().buildPrices().orElseThrow();
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @BeforeEach
    void clear() {
        cloud.clearFaults();
    }

    @Test
    void everyTypeHasItsPriceInEachRegion() {
        PriceRead read = catalog.read(PriceScope.all());
        assertThat(read.gaps()).isEmpty();
        assertThat(read.readAt()).isEqualTo(AwsFixture.NOW);
        assertThat(read.quotes())
                .extracting(PriceQuote::id)
                .doesNotHaveDuplicates()
                .hasSize(2 * AwsPriceList.types().size());
        assertThat(read.quotes()).allSatisfy(quote -> {
            Rate rate = quote.rate(false).orElseThrow();
            assertThat(rate.hourly()).isEqualTo(Money.usd(AwsPriceList.linux(quote.region(), quote.plan())));
            assertThat(rate.asOf()).isEqualTo(Instant.parse(AwsPriceList.PUBLISHED));
            assertThat(quote.billing()).isEqualTo(Billing.BY_SECOND_FROM_A_MINUTE);
            assertThat(quote.vcpus()).isPresent();
            assertThat(quote.memoryMib()).isPresent();
            assertThat(quote.source()).contains("2026-11-18");
        });
    }

    @Test
    void spotIsTheCheapestZonesNewestPrice() {
        PriceQuote quote = quote(catalog.read(PriceScope.all()), "m5.large");
        Rate spot = quote.rate(true).orElseThrow();
        assertThat(spot.hourly()).isEqualTo(Money.usd("0.0288"));
        assertThat(spot.asOf()).isEqualTo(AwsFixture.NOW);
    }

    @Test
    void knowsWhatATypeHas() {
        PriceQuote gpu = quote(catalog.read(PriceScope.all()), "g5.xlarge");
        assertThat(gpu.gpu()).isEqualTo(new Gpu(BigDecimal.ONE, "NVIDIA A10G", BigDecimal.valueOf(24)));
        assertThat(gpu.vcpus()).hasValue(4);
        assertThat(gpu.memoryMib()).hasValue(16_384);
        assertThat(gpu.architecture()).isEqualTo(Architecture.X86_64);
        assertThat(quote(catalog.read(PriceScope.all()), "m6g.xlarge").architecture())
                .isEqualTo(Architecture.ARM64);
    }

    @Test
    void onlyWhatWasAskedFor() {
        long before = cloud.aws.count("ec2:DescribeSpotPriceHistory");
        PriceRead read = catalog.read(new PriceScope(Set.of("aws"), Set.of("eu-central-1", "ewr"), false));
        assertThat(read.quotes()).isNotEmpty().allSatisfy(quote -> {
            assertThat(quote.region()).isEqualTo("eu-central-1");
            assertThat(quote.spot()).isNull();
            assertThat(quote.spotMissing()).contains("not asked for");
        });
        assertThat(cloud.aws.count("ec2:DescribeSpotPriceHistory")).isEqualTo(before);
        assertThat(catalog.read(PriceScope.of("vultr")).quotes()).isEmpty();
    }

    @Test
    void aRegionWithoutSpotPricesIsAGap() {
        cloud.fault(AwsFaults.denied("ec2:DescribeSpotPriceHistory"));
        PriceRead read = catalog.read(PriceScope.all());
        assertThat(read.gaps()).extracting(PriceGap::what).containsExactly("spot prices", "spot prices");
        assertThat(read.gaps()).extracting(PriceGap::region).containsExactly("eu-central-1", "us-east-1");
        assertThat(read.gaps()).allMatch(gap -> gap.why().contains("ec2:DescribeSpotPriceHistory"));
        assertThat(read.quotes()).isNotEmpty().allMatch(quote -> quote.onDemand() != null && quote.spot() == null);
    }

    @Test
    void typesThatNobodyDescribesKeepWhatThePriceListSays() {
        cloud.fault(AwsFaults.denied("ec2:DescribeInstanceTypes"));
        PriceRead read = catalog.read(PriceScope.all());
        assertThat(read.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.what()).contains("GPUs"));
        PriceQuote quote = quote(read, "g5.xlarge");
        assertThat(quote.vcpus()).isPresent();
        assertThat(quote.architecture()).isNull();
        assertThat(quote.gpu()).isEqualTo(new Gpu(BigDecimal.ONE, null, null));
    }

    @Test
    void aPartOfThePricesIsBetterThanNone() {
        cloud.fault(AwsFaults.denied("pricing:GetProducts").after(3));
        PriceRead read = catalog.read(PriceScope.all());
        assertThat(read.quotes()).isNotEmpty().allMatch(quote -> "eu-central-1".equals(quote.region()));
        assertThat(read.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.region()).isEqualTo("us-east-1");
            assertThat(gap.what()).isEqualTo(PriceGap.ALL_PRICES);
            assertThat(gap.why()).contains("pricing:GetProducts");
        });
    }

    @Test
    void noPricesAtAllAreAnError() {
        cloud.fault(AwsFaults.denied("pricing:GetProducts"));
        assertThatThrownBy(() -> catalog.read(PriceScope.all()))
                .isInstanceOf(PermissionException.class)
                .hasMessageContaining("Allow the action pricing:GetProducts");
    }

    @Test
    void whoMayNotListRegionsMayNameThem() {
        cloud.fault(AwsFaults.denied("ec2:DescribeRegions"));
        assertThat(catalog.read(new PriceScope(Set.of(), Set.of("us-east-1", "ewr"), false))
                        .quotes())
                .isNotEmpty()
                .allMatch(quote -> "us-east-1".equals(quote.region()));
        assertThatThrownBy(() -> catalog.read(PriceScope.all())).isInstanceOf(PermissionException.class);
    }

    private static PriceQuote quote(PriceRead read, String plan) {
        return read.quotes().stream()
                .filter(quote -> quote.plan().equals(plan) && "us-east-1".equals(quote.region()))
                .findFirst()
                .orElseThrow();
    }
}
