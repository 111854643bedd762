package io.cloudcost.budget.internal.prices;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.spi.PriceGap;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
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
                .isEqualTo(Map.of("aws", 6196L, "azure", 12362L, "gcp", 4445L, "vultr", 164L));
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
                .isEqualTo(new Gpu(new BigDecimal("0.125"), "NVIDIA L4", BigDecimal.valueOf(3)));
        assertThat(quote("aws/us-east-1/g6.xlarge").gpu())
                .isEqualTo(new Gpu(BigDecimal.ONE, "NVIDIA L4", BigDecimal.valueOf(24)));
        assertThat(quote("aws/us-east-1/g6e.12xlarge").gpu())
                .isEqualTo(new Gpu(BigDecimal.valueOf(4), "NVIDIA L40S", BigDecimal.valueOf(192)));
        assertThat(quote("aws/us-east-1/p5en.48xlarge").gpu())
                .isEqualTo(new Gpu(BigDecimal.valueOf(8), "NVIDIA H200", BigDecimal.valueOf(1128)));
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
                .contains(new PriceGap("aws", null, "spot prices", "not in the snapshot"))
                .anyMatch(gap -> gap.what().startsWith("prices of 60 sizes: "))
                .anyMatch(gap -> "us-east-2".equals(gap.region()) && gap.what().contains("p5.48xlarge"))
                .anyMatch(gap -> gap.what().contains("dl1.24xlarge, f1.16xlarge, ")
                        && gap.why().contains("retired"))
                .anyMatch(gap -> gap.provider().equals("vultr") && gap.what().contains("costs more or less"));
        assertThat(BY_ID)
                .doesNotContainKeys(
                        "aws/us-east-2/p5.48xlarge", "vultr/*/vc2-1c-0.5gb-free", "aws/us-east-1/p3.2xlarge");
        assertThat(quote("azure/eastus/Standard_B1ls").memoryMib()).isEmpty();
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
        assertThat(GpuNames.normal("NVIDIA RTX PRO Server 6000")).isEqualTo("RTX PRO 6000");
        assertThat(GpuNames.normal("AMD Radeon Pro V520")).isEqualTo(GpuNames.normal("v520"));
    }

    @Test
    void kindsOfAGpuAreKnownByTheirWords() {
        List<String> names = List.of("A10", "A100", "A10G", "H100", "H100 NVL", "RTX PRO 6000");
        assertThat(GpuNames.kin("H100", names)).containsExactly("H100 NVL");
        assertThat(GpuNames.kin("H100 NVL", names)).containsExactly("H100");
        assertThat(GpuNames.kin("A10", names)).isEmpty();
        assertThat(GpuNames.kin("RTX 6000", names)).containsExactly("RTX PRO 6000");
    }

    private static PriceQuote quote(String id) {
        return assertThat(BY_ID).containsKey(id).extractingByKey(id).actual();
    }

    private static String hourly(String id) {
        return quote(id).rate(false).orElseThrow().hourly().amount().toPlainString();
    }
}
