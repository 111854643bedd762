package io.cloudcost.simulator.vultr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.simulator.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VultrEstateTest {

    private static final Instant NOW = Instant.parse("2026-11-15T12:00:00Z");

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() {
        assertThat(everything(estate(7))).isEqualTo(everything(estate(7))).isNotEqualTo(everything(estate(8)));
    }

    @Test
    void secretsCarryTheirMarkAndNothingElseDoes() {
        String all = everything(estate(7));
        assertThat(all).contains("default_password", "kvm", "s3_secret_key", "api_key", "root_user");
        for (String quoted : all.split("\"", -1)) {
            boolean secret = quoted.contains(VultrEstate.SECRET_MARK);
            assertThat(secret && !quoted.startsWith(VultrEstate.SECRET_MARK) && !quoted.startsWith("https://my.vultr"))
                    .as(quoted)
                    .isFalse();
        }
    }

    @Test
    void countsAreMetExactly() {
        VultrTruth truth = VultrEstate.generate(VultrEstate.spec()
                        .now(NOW)
                        .instances(2_500)
                        .count(VultrCount.STOPPED, 170)
                        .count(VultrCount.UNPRICED, 3)
                        .count(VultrCount.GPU_INSTANCES, 200)
                        .count(VultrCount.BARE_METALS, 25)
                        .count(VultrCount.GPU_BARE_METALS, 4)
                        .count(VultrCount.VOLUMES, 300)
                        .count(VultrCount.UNATTACHED_VOLUMES, 105)
                        .build())
                .truth();
        assertThat(truth.machines().instances()).isEqualTo(2_500);
        assertThat(truth.machines().stopped()).isEqualTo(170);
        assertThat(truth.machines().unpricedMachines()).isEqualTo(3);
        assertThat(truth.machines().gpuMachines()).isEqualTo(204);
        assertThat(truth.part("blocks").count()).isEqualTo(300);
        assertThat(truth.part("blocks.unattached").count()).isEqualTo(105);
        assertThat(truth.machines().kubernetesNodes())
                .isEqualTo(3 * truth.part("vke_clusters").count());
    }

    @Test
    void leastRequestsCountPagesOnceAndFollowTheirChains() {
        VultrEstate estate = VultrEstate.generate(VultrEstate.spec()
                .now(NOW)
                .instances(2_501)
                .invoices(2)
                .linesPerInvoice(900)
                .build());
        VultrTruth truth = estate.truth();
        assertThat(truth.leastRequests(List.of("/account"))).isEqualTo(new LeastRequests(1, 1));
        assertThat(truth.leastRequests(List.of("/v2/instances", "/instances", "/unknown")))
                .isEqualTo(new LeastRequests(6, 6));
        assertThat(truth.leastRequests(List.of(
                        "/billing/invoices", "/billing/invoices/900000/items", "/billing/invoices/900001/items")))
                .isEqualTo(new LeastRequests(5, 3));
    }

    @Test
    void theDemonstrationHasSomethingToFind() {
        VultrTruth truth = VultrEstate.demo(NOW).truth();
        assertThat(truth.machines().idleMonthlyCost()).isPositive();
        assertThat(truth.machines().gpuMachines()).isEqualTo(4);
        assertThat(truth.machines().unpricedMachines()).isEqualTo(1);
        assertThat(truth.part("blocks.unattached").count()).isEqualTo(4);
        assertThat(truth.part("load_balancers.empty").count()).isEqualTo(1);
        List<VultrInvoice> invoices = truth.bills().invoices();
        assertThat(invoices).hasSize(12);
        BigDecimal first = invoices.get(11).amount();
        assertThat(invoices.get(0).amount()).isGreaterThan(first.multiply(new BigDecimal("1.1")));
    }

    @Test
    void partsCannotExceedTheirWhole() {
        VultrSpec.Builder spec = VultrEstate.spec().instances(5).count(VultrCount.STOPPED, 6);
        assertThatThrownBy(spec::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("[STOPPED, SUSPENDED, PENDING] are 6, but there are only 5 instances");
        assertThatThrownBy(() -> VultrEstate.spec().instances(-1)).hasMessageContaining("but was -1");
    }

    @Test
    void linesSayWhoTheyAreForAndWhichNobodyCanTell() {
        List<VultrLine> lines = estate(7).truth().bills().pending();
        assertThat(lines).anyMatch(l -> l.ambiguous() && l.resourceId().isPresent());
        List<VultrLine> ambiguous = lines.stream().filter(VultrLine::ambiguous).toList();
        assertThat(ambiguous)
                .allSatisfy(line -> assertThat(ambiguous)
                        .filteredOn(other -> String.valueOf(line.description()).equals(other.description()))
                        .hasSizeGreaterThan(1));
        assertThat(lines.stream().filter(l -> !l.ambiguous()).map(VultrLine::description))
                .doesNotHaveDuplicates();
    }

    private static VultrEstate estate(long seed) {
        return VultrEstate.generate(VultrEstate.spec()
                .seed(seed)
                .now(NOW)
                .instances(300)
                .invoices(2)
                .build());
    }

    private static String everything(VultrEstate estate) {
        List<Object> all = new ArrayList<>(estate.singles().values());
        estate.listings()
                .values()
                .forEach(list ->
                        IntStream.range(0, list.size()).mapToObj(list.entry()).forEach(all::add));
        all.add(TruthJson.of(estate).get("machines"));
        return new String(Json.write(all), StandardCharsets.UTF_8);
    }
}
