package io.cloudcost.budget.internal.prices;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.spi.PriceGap;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    private static final PriceFile FILE = Snapshot.read();
    private static final Map<String, PriceQuote> BY_ID =
            FILE.read().quotes().stream().collect(Collectors.toMap(PriceQuote::id, Function.identity()));

    @Test
    void theFileIsWhatItsWriterWrites() {
        assertThat(QuoteText.write(FILE)).isEqualTo(Snapshot.text("prices.txt"));
    }

    @Test
    void itHoldsTheFourClouds() {
        assertThat(FILE.read().quotes().stream()
                        .collect(Collectors.groupingBy(PriceQuote::provider, Collectors.counting())))
                .isEqualTo(Map.of("aws", 6311L, "azure", 12362L, "gcp", 4445L, "vultr", 164L));
        assertThat(FILE.read().readAt()).isEqualTo(Instant.parse("2026-11-21T00:00:00Z"));
    }

    @Test
    void pricesThatWereCheckedByHand() {
        assertThat(hourly("aws/us-east-1/m5.large")).isEqualTo("0.096");
        assertThat(hourly("aws/us-east-1/t3.micro")).isEqualTo("0.0104");
        assertThat(hourly("aws/us-east-1/p4d.24xlarge")).isEqualTo("21.957642");
        assertThat(hourly("azure/eastus/Standard_D2s_v3")).isEqualTo("0.096");
        assertThat(hourly("azure/eastus/Standard_ND96isr_H100_v5")).isEqualTo("98.32");
        assertThat(hourly("gcp/us-central1/n1-standard-1")).isEqualTo("0.04749975");
        assertThat(hourly("gcp/us-central1/a2-highgpu-1g")).isEqualTo("3.673385");
        assertThat(quote("vultr/*/vc2-1c-1gb").rate(false).orElseThrow().monthlyCap())
                .hasToString("5 USD");
    }

    @Test
    void sharesOfGpusAreShares() {
        assertThat(quote("vultr/*/vcg-a100-3c-30g-20vram").gpu())
                .isEqualTo(new Gpu(new BigDecimal("0.25"), "NVIDIA A100", BigDecimal.valueOf(20)));
        assertThat(quote("aws/us-east-1/g6f.large").gpu())
                .isEqualTo(new Gpu(new BigDecimal("0.125"), "NVIDIA L4", new BigDecimal("2.7939")));
        assertThat(quote("aws/us-east-1/p4d.24xlarge").gpu())
                .isEqualTo(new Gpu(BigDecimal.valueOf(8), "NVIDIA A100", BigDecimal.valueOf(320)));
    }

    @Test
    void everyMachineWithAGpuHasOneThatIsDescribed() {
        assertThat(FILE.read().quotes())
                .filteredOn(quote -> quote.gpu() != null)
                .hasSizeGreaterThan(500)
                .allSatisfy(quote -> {
                    Gpu gpu = quote.gpu();
                    assertThat(gpu).hasNoNullFieldsOrProperties();
                });
    }

    @Test
    void itSaysWhatItDoesNotHold() {
        assertThat(FILE.read().gaps())
                .contains(new PriceGap("aws", null, "spot prices", "not in the snapshot; read them live"))
                .anyMatch(gap -> gap.what().startsWith("prices of 60 sizes: "))
                .anyMatch(gap -> "eu-west-1".equals(gap.region()) && gap.what().contains("p5.48xlarge"));
        assertThat(BY_ID).doesNotContainKeys("aws/eu-west-1/p5.48xlarge", "vultr/*/vc2-1c-0.5gb-free");
    }

    @Test
    void everyRegionHasAGroup() {
        assertThat(FILE.read().quotes())
                .filteredOn(quote -> quote.region() != null)
                .allMatch(quote -> RegionGroups.of(quote.provider(), String.valueOf(quote.region()))
                        .isPresent());
        assertThat(RegionGroups.of("aws", "eu-west-1")).contains("eu");
        assertThat(RegionGroups.of("vultr", "sao")).contains("sa");
        assertThat(RegionGroups.of("azure", "moonbase")).isEmpty();
        assertThat(RegionGroups.all()).containsExactly("asia", "eu", "other", "sa", "us");
    }

    @Test
    void gpusGoByOneName() {
        assertThat(GpuNames.normal("NVIDIA_A100")).isEqualTo("A100");
        assertThat(GpuNames.normal("nvidia-tesla-t4")).isEqualTo("T4");
        assertThat(GpuNames.normal("Habana Gaudi HL-205")).isEqualTo("GAUDI HL 205");
    }

    private static PriceQuote quote(String id) {
        return assertThat(BY_ID).containsKey(id).extractingByKey(id).actual();
    }

    private static String hourly(String id) {
        return quote(id).rate(false).orElseThrow().hourly().amount().toPlainString();
    }
}
