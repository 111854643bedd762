package io.cloudcost.budget.internal.prices;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Billing;
import io.cloudcost.resource.PriceQuote.Rate;
import io.cloudcost.spi.PriceGap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules by which facts become the file of prices. */
class MakeSnapshotTest {
    private static final Instant MADE = Instant.parse("2026-11-21T00:00:00Z");

    @TempDir
    Path folder;

    @BeforeEach
    void empty() throws IOException {
        csv("aws-ec2-types.csv", "instance_type,vcpu,memory_mib,arch,gpu_model,gpu_count,gpu_memory_mib,gpu_share");
        csv("aws-ec2-ondemand.csv", "instance_type,region,price_usd_hour,as_of");
        csv("azure-vm-types.csv", "vm_size,vcpu,memory_gib,arch,gpu_model,gpu_count,gpu_memory_gib,gpu_share,family");
        csv("azure-vm-ondemand.csv", "vm_size,region,price_usd_hour,as_of");
        csv("gcp-machine-types.csv", "machine_type,vcpu,memory_gib,arch,gpu_model,gpu_count,gpu_memory_gib,gpu_share");
        csv("gcp-machine-ondemand.csv", "machine_type,region,price_usd_hour,preemptible_usd_hour,as_of");
        csv("vultr-plans.csv", VULTR);
    }

    @Test
    void zeroAndEmptyAreUnknown() throws IOException {
        csv(
                "azure-vm-types.csv",
                "vm_size,vcpu,memory_gib,arch,gpu_model,gpu_count,gpu_memory_gib,gpu_share,family",
                "A,2,4,amd64,,,,,",
                "B,2,3.5,arm64,,,,,fam",
                "Tiny,1,0,amd64,,,,,fam");
        csv(
                "azure-vm-ondemand.csv",
                "vm_size,region,price_usd_hour,as_of",
                "A,eastus,0.000,2026-06-18",
                "A,westeurope,,2026-06-18",
                "B,eastus,0.100,2026-04-02",
                "Tiny,eastus,0.005,2026-06-18");
        assertThat(quote("Tiny").memoryMib()).isEmpty();
        assertThat(quotes()).hasSize(2).first().satisfies(quote -> {
            assertThat(quote.id()).isEqualTo("azure/eastus/B");
            assertThat(quote.memoryMib()).hasValue(3584);
            assertThat(rate(quote).asOf()).isEqualTo(Instant.parse("2026-04-02T00:00:00Z"));
            assertThat(quote.billing()).isEqualTo(Billing.BY_SECOND);
        });
        assertThat(gaps()).contains(new PriceGap("azure", null, "prices of 1 sizes: A", "no source names them"));
    }

    @Test
    void pricesOfAwsThatAreKnownToBeStaleAreGaps() throws IOException {
        csv(
                "aws-ec2-types.csv",
                "instance_type,vcpu,memory_mib,arch,gpu_model,gpu_count,gpu_memory_mib,gpu_share",
                "p3.2xlarge,8,62464,x86_64,NVIDIA V100,1,16384,1",
                "p5.48xlarge,192,2097152,x86_64,NVIDIA H100,8,81920,1");
        csv(
                "aws-ec2-ondemand.csv",
                "instance_type,region,price_usd_hour,as_of",
                "p3.2xlarge,us-east-1,3.06,2026-07-20",
                "p5.48xlarge,us-east-1,55.04,2026-07-20",
                "p5.48xlarge,eu-west-1,98.32,2025-04-04");
        assertThat(quotes()).extracting(PriceQuote::id).containsExactly("aws/us-east-1/p5.48xlarge");
        assertThat(gaps())
                .filteredOn(gap -> "eu-west-1".equals(gap.region()))
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.what()).isEqualTo("prices of p5.48xlarge");
                    assertThat(gap.why()).contains("2025-04");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "22888, 24",
        "45776, 48",
        "11444, 12",
        "5722, 6",
        "2861, 3",
        "81920, 80",
        "144384, 141",
        "183359, 179.0615234375"
    })
    void gpuMemoryOfAwsIsWhatItsMakerCallsIt(String mebibytes, String gigabytes) {
        assertThat(AwsFacts.gigabytes(new BigDecimal(mebibytes))).isEqualByComparingTo(gigabytes);
    }

    @Test
    void gpuMemoryIsThatOfAllAndASharePartOfOne() throws IOException {
        csv(
                "gcp-machine-types.csv",
                "machine_type,vcpu,memory_gib,arch,gpu_model,gpu_count,gpu_memory_gib,gpu_share",
                "a2-highgpu-2g,24,170,x86_64,NVIDIA A100,2,40,1",
                "g4-standard-6,6,22,x86_64,NVIDIA RTX PRO 6000,1,12,0.125");
        csv(
                "gcp-machine-ondemand.csv",
                "machine_type,region,price_usd_hour,preemptible_usd_hour,as_of",
                "a2-highgpu-2g,us-central1,7.34,3.85,2026-08-03",
                "g4-standard-6,us-central1,0.5,,2026-08-03");
        assertThat(quotes())
                .extracting(PriceQuote::gpu)
                .extracting(gpu -> gpu.count() + "/" + gpu.memoryGb())
                .containsExactly("2/80", "0.125/12");
    }

    @Test
    void spotPricesOfGoogleAreOfTheSameDay() throws IOException {
        csv(
                "gcp-machine-types.csv",
                "machine_type,vcpu,memory_gib,arch,gpu_model,gpu_count,gpu_memory_gib,gpu_share",
                "n1-standard-1,1,3.75,x86_64,,,,");
        csv(
                "gcp-machine-ondemand.csv",
                "machine_type,region,price_usd_hour,preemptible_usd_hour,as_of",
                "n1-standard-1,us-central1,0.04749975,0.01,2026-08-03");
        PriceQuote quote = quotes().get(0);
        assertThat(quote.rate(true).orElseThrow().asOf()).isEqualTo(rate(quote).asOf());
        assertThat(quote.gpu()).isNull();
        assertThat(quote.family()).isEqualTo("n1");
        assertThat(gaps()).extracting(PriceGap::what).contains("GPUs attached to N1 machines", "TPUs");
    }

    @Test
    void hoursOfVultrAreTheMonthOverItsHours() throws IOException {
        csv(
                "vultr-plans.csv",
                VULTR,
                "by730,vc2,1,1024,25,,,,5,0.007,,2025-12-18",
                "by672,vc2,1,1024,25,,,sao,40,0.060,,2025-12-18",
                "listed,vcg,1,1024,,,,,,1.671,,2025-08-19",
                "month,vhf,1,1024,25,,,,320,,,2025-08-19",
                "vc2-1c-0.5gb-free,vc2,1,512,10,,,,0,0,,2025-12-18");
        assertThat(quotes()).extracting(PriceQuote::plan).containsExactly("month", "listed", "by730", "by672");
        assertThat(rate(quote("by730")))
                .extracting(Rate::hourly, Rate::monthlyCap)
                .hasToString("[0.0068493151 USD, 5 USD]");
        assertThat(rate(quote("by672")).hourly()).hasToString("0.0595238095 USD");
        assertThat(rate(quote("listed")))
                .extracting(Rate::hourly, Rate::monthlyCap)
                .hasToString("[1.671 USD, null]");
        assertThat(quote("month").onDemandMissing()).contains("672");
        assertThat(quote("by672").region()).isEqualTo("sao");
        assertThat(gaps()).extracting(PriceGap::what).contains("the plan vc2-1c-0.5gb-free");
    }

    @Test
    void gpusOfVultrAreCountedByTheirMemory() throws IOException {
        csv(
                "vultr-plans.csv",
                VULTR,
                "vcg-a100-3c-30g-20vram,vcg,3,30720,350,NVIDIA A100,20,,450,0.616,,2025-08-19",
                "vbm-112c-2048gb-8-h100-gpu,vbm,224,2097152,960,NVIDIA H100,640,,16074.24,23.92,18.4,2025-01-08");
        assertThat(quote("vcg-a100-3c-30g-20vram").gpu().count()).isEqualByComparingTo("0.25");
        PriceQuote metal = quote("vbm-112c-2048gb-8-h100-gpu");
        assertThat(metal.gpu().count()).isEqualByComparingTo("8");
        assertThat(metal.kind().name()).isEqualTo("BARE_METAL");
        assertThat(rate(metal).hourly()).hasToString("23.92 USD");
        assertThat(metal.rate(true).orElseThrow())
                .extracting(Rate::hourly, Rate::monthlyCap)
                .hasToString("[18.4 USD, null]");
    }

    @Test
    void whatNoFileHoldsIsAGap() throws IOException {
        assertThat(gaps()).extracting(PriceGap::provider).contains("aws", "azure", "gcp", "vultr");
        assertThat(gaps()).extracting(PriceGap::what).contains("spot prices", "spot prices of today");
        assertThat(MakeSnapshot.make(folder, MADE).notes()).anyMatch(note -> note.contains("Apache-2.0"));
    }

    private static final String VULTR = "plan,type,vcpu,memory_mib,disk_gb,gpu_model,gpu_vram_gb,region,"
            + "price_usd_month,price_usd_hour,preemptible_usd_hour,as_of";

    private void csv(String name, String... lines) throws IOException {
        Files.write(folder.resolve(name), List.of(lines));
    }

    private List<PriceQuote> quotes() throws IOException {
        return MakeSnapshot.make(folder, MADE).read().quotes();
    }

    private List<PriceGap> gaps() throws IOException {
        return MakeSnapshot.make(folder, MADE).read().gaps();
    }

    private PriceQuote quote(String plan) throws IOException {
        return quotes().stream()
                .filter(quote -> quote.plan().equals(plan))
                .findFirst()
                .orElseThrow();
    }

    private static Rate rate(PriceQuote quote) {
        return quote.rate(false).orElseThrow();
    }
}
