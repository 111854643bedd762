package io.cloudcost.vultr;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.CollectRequest;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Estimate;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Address;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.LoadBalancer;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.resource.Volume;
import io.cloudcost.simulator.CloudOptions;
import io.cloudcost.simulator.vultr.FakeVultr;
import io.cloudcost.simulator.vultr.MachineTruth;
import io.cloudcost.simulator.vultr.PartTruth;
import io.cloudcost.simulator.vultr.VultrEstate;
import io.cloudcost.simulator.vultr.VultrInvoice;
import io.cloudcost.simulator.vultr.VultrTruth;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.vultr.model.VultrAttributes;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the estate: the snapshot's figures are the generator's, to the cent. */
class VultrTruthTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 42, 777, 20_261_120, -9})
    void theSnapshotHasTheGeneratorsFigures(long seed) {
        VultrEstate estate = VultrEstate.generate(VultrEstate.spec()
                .seed(seed)
                .now(NOW)
                .instances(Math.floorMod(seed * 131, 700))
                .invoices(4)
                .build());
        try (FakeVultr vultr =
                FakeVultr.start(estate, CloudOptions.defaults().withRequestsPerSecond(Integer.MAX_VALUE))) {
            CostSnapshot snapshot = collect(vultr);
            machines(snapshot, estate.truth().machines());
            invoices(snapshot, estate);
            pending(snapshot, estate);
            others(snapshot, estate.truth());
        }
    }

    static CostSnapshot collect(FakeVultr vultr) {
        YearMonth current = YearMonth.from(vultr.estate().specification().now().atOffset(ZoneOffset.UTC));
        return VultrCollector.builder(vultr.apiKey())
                .endpoint(vultr.endpoint())
                .rateLimit(10_000)
                .clock(Clock.fixed(vultr.estate().specification().now(), ZoneOffset.UTC))
                .build()
                .collect(CollectRequest.builder()
                        .months(current.minusMonths(12), current)
                        .build());
    }

    private static void machines(CostSnapshot snapshot, MachineTruth truth) {
        List<Machine> machines = snapshot.resources(Machine.class);
        assertThat(machines.stream().filter(m -> m.kind().equals(ResourceKind.COMPUTE_INSTANCE)))
                .hasSize(truth.instances());
        assertThat(machines.stream().filter(m -> m.kind().equals(ResourceKind.BARE_METAL)))
                .hasSize(truth.bareMetals());
        assertThat(machines.stream().filter(Machine::isGpu)).hasSize(truth.gpuMachines());
        assertThat(machines.stream().filter(m -> m.clusterId() != null)).hasSize(truth.kubernetesNodes());
        assertThat(machines.stream().filter(m -> m.state() == ResourceState.SUSPENDED))
                .hasSize(truth.suspended());
        assertThat(machines.stream().filter(m -> m.state() == ResourceState.PENDING))
                .hasSize(truth.pending());
        assertThat(machines.stream().filter(Machine::isStoppedButBilled)).hasSize(truth.idleInstances());
        assertThat(cost(machines).unpriced()).isEqualTo(truth.unpricedMachines());
        assertThat(total(machines)).isEqualByComparingTo(truth.computeMonthlyCost());
        assertThat(by(machines, m -> m.planId().orElseThrow())).isEqualTo(canonical(truth.monthlyCostByPlan()));
        assertThat(by(machines, m -> m.region().orElseThrow())).isEqualTo(canonical(truth.monthlyCostByRegion()));
    }

    private static void invoices(CostSnapshot snapshot, VultrEstate estate) {
        List<VultrInvoice> invoices = estate.truth().bills().invoices();
        assertThat(snapshot.invoices()).hasSize(invoices.size());
        for (VultrInvoice invoice : invoices) {
            ChargeSet set = snapshot.chargeSets().stream()
                    .filter(s -> s.coverage().billingPeriod().start().equals(invoice.start()))
                    .filter(s -> s.coverage().feed().equals(Feed.INVOICE))
                    .findFirst()
                    .orElseThrow();
            assertThat(set.coverage().complete()).isTrue();
            assertThat(set.charges()).hasSize(invoice.lines().size());
            assertThat(set.coverage()
                            .total()
                            .in("USD")
                            .orElse(Money.zero("USD"))
                            .amount())
                    .isEqualByComparingTo(invoice.linesTotal());
        }
    }

    private static void pending(CostSnapshot snapshot, VultrEstate estate) {
        ChargeSet pending = snapshot.chargeSets().stream()
                .filter(set -> set.coverage().feed().equals(Feed.PENDING))
                .findFirst()
                .orElseThrow();
        assertThat(pending.coverage().total())
                .isEqualTo(Amounts.of(Money.usd(estate.truth().bills().pendingTotal())));
        assertThat(snapshot.account().orElseThrow().pendingCharges())
                .isEqualTo(Money.usd(estate.truth().bills().pendingTotal()));
    }

    private static void others(CostSnapshot snapshot, VultrTruth truth) {
        Map<ResourceKind, String> names = Map.ofEntries(
                Map.entry(ResourceKind.VOLUME, "blocks"),
                Map.entry(ResourceKind.VOLUME_SNAPSHOT, "block_snapshots"),
                Map.entry(ResourceKind.SNAPSHOT, "snapshots"),
                Map.entry(ResourceKind.BACKUP, "backups"),
                Map.entry(ResourceKind.IP_ADDRESS, "reserved_ips"),
                Map.entry(ResourceKind.LOAD_BALANCER, "load_balancers"),
                Map.entry(ResourceKind.DATABASE, "databases"),
                Map.entry(ResourceKind.KUBERNETES_CLUSTER, "vke_clusters"),
                Map.entry(ResourceKind.OBJECT_STORAGE, "object_storages"),
                Map.entry(ResourceKind.FILE_SYSTEM, "vfs"),
                Map.entry(ResourceKind.CONTAINER_REGISTRY, "registries"),
                Map.entry(ResourceKind.NAT_GATEWAY, "nat_gateways"),
                Map.entry(ResourceKind.INFERENCE, "subscriptions"),
                Map.entry(VultrAttributes.SUB_ACCOUNT, "subaccounts"));
        names.forEach((kind, name) -> {
            PartTruth expected = truth.part(name);
            List<CloudResource> found = snapshot.resources().stream()
                    .filter(resource -> resource.kind().equals(kind))
                    .toList();
            assertThat(found).as(name).hasSize(expected.count());
            if (expected.monthlyCost() != null) {
                assertThat(found.stream()
                                .flatMap(resource -> resource.price().monthlyCost().stream())
                                .collect(Amounts.summing()))
                        .as(name)
                        .isEqualTo(Amounts.of(Money.usd(expected.monthlyCost())));
            }
        });
        assertThat(snapshot.resources(Volume.class).stream()
                        .filter(volume -> volume.attachment().isUnattached()))
                .hasSize(truth.part("blocks.unattached").count());
        assertThat(snapshot.resources(Address.class).stream()
                        .filter(ip -> ip.attachment().isUnattached()))
                .hasSize(truth.part("reserved_ips.unattached").count());
        assertThat(snapshot.resources(LoadBalancer.class).stream()
                        .filter(lb -> lb.targets().equals(OptionalInt.of(0))))
                .hasSize(truth.part("load_balancers.empty").count());
    }

    private static Estimate cost(List<Machine> machines) {
        return machines.stream().map(m -> m.price().estimate()).reduce(Estimate.NONE, Estimate::plus);
    }

    private static BigDecimal total(List<Machine> machines) {
        return cost(machines).total().in("USD").orElse(Money.zero("USD")).amount();
    }

    private static Map<String, BigDecimal> by(List<Machine> machines, Function<Machine, String> key) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        machines.forEach(m ->
                m.price().monthlyCost().ifPresent(price -> sums.merge(key.apply(m), price.amount(), BigDecimal::add)));
        return canonical(sums);
    }

    private static Map<String, BigDecimal> canonical(Map<String, BigDecimal> sums) {
        Map<String, BigDecimal> canonical = new TreeMap<>();
        sums.forEach((key, sum) -> canonical.put(key, Money.canonical(sum)));
        return canonical;
    }
}
