package io.cloudcost.simulator.vultr;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.simulator.Client;
import io.cloudcost.simulator.CloudOptions;
import io.cloudcost.simulator.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts everything beside machines again, naively, over what is served. */
class PartRecountTest {

    private List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void truthIsWhatIsServed(long seed) throws Exception {
        VultrEstate estate = VultrEstate.generate(
                VultrEstate.spec().seed(seed).instances(1_200).build());
        FakeVultr cloud = FakeVultr.start(estate, CloudOptions.defaults().withRequestsPerSecond(100_000));
        open.add(cloud);
        Client client = new Client(cloud.endpoint(), cloud.apiKey());
        VultrTruth truth = estate.truth();

        List<Map<String, Object>> blocks = client.all("/blocks", "blocks", 500);
        check(truth.part("blocks"), blocks, b -> Values.number(b, "cost"), b -> Values.number(b, "pending_charges"));
        List<Map<String, Object>> free = where(blocks, "attached_to_instance", "");
        check(
                truth.part("blocks.unattached"),
                free,
                b -> Values.number(b, "cost"),
                b -> Values.number(b, "pending_charges"));
        assertThat(free).isNotEmpty();

        List<Map<String, Object>> snapshots = client.all("/snapshots", "snapshots", 500);
        assertThat(truth.part("snapshots").count()).isEqualTo(snapshots.size());
        assertThat(BigDecimal.valueOf(truth.part("snapshots").bytes()))
                .isEqualTo(sum(snapshots, s -> Values.number(s, "size")));
        assertThat(truth.part("backups").count())
                .isEqualTo(client.all("/backups", "backups", 500).size());
        assertThat(truth.part("block_snapshots").count())
                .isEqualTo(client.all("/blocks/snapshots", "snapshots", 500).size());

        List<Map<String, Object>> addresses = client.all("/reserved-ips", "reserved_ips", 500);
        assertThat(truth.part("reserved_ips").count()).isEqualTo(addresses.size());
        assertThat(truth.part("reserved_ips.unattached").count())
                .isEqualTo(where(addresses, "instance_id", "").size())
                .isPositive();

        List<Map<String, Object>> balancers = client.all("/load-balancers", "load_balancers", 500);
        assertThat(truth.part("load_balancers").count()).isEqualTo(balancers.size());
        assertThat(truth.part("load_balancers.empty").count())
                .isEqualTo(where(balancers, "instances", List.of()).size())
                .isPositive();

        check(
                truth.part("vfs"),
                client.all("/vfs", "vfs", 500),
                v -> Values.number(Values.object(v, "billing"), "monthly"),
                v -> Values.number(Values.object(v, "billing"), "charges"));
        check(
                truth.part("registries"),
                client.all("/registries", "registries", 500),
                r -> Values.number(billing(r), "monthly_price"),
                r -> Values.number(billing(r), "pending_charges"));
        checkDatabases(client, truth);
        checkClusters(client, truth);
        checkGateways(client, truth);
        checkStores(client, truth);
    }

    private static void checkDatabases(Client client, VultrTruth truth) throws Exception {
        Map<String, BigDecimal> prices = Values.list(client.json("/databases/plans"), "plans").stream()
                .collect(Collectors.toMap(p -> Values.text(p, "id"), p -> Values.number(p, "monthly_cost")));
        Map<String, Object> answer = client.json("/databases");
        assertThat(Values.object(answer, "meta")).containsOnlyKeys("total");
        List<Map<String, Object>> all = new ArrayList<>();
        for (Map<String, Object> database : Values.list(answer, "databases")) {
            all.add(database);
            all.addAll(Values.list(database, "read_replicas"));
        }
        check(
                truth.part("databases"),
                all,
                d -> prices.get(Values.text(d, "plan")),
                d -> Values.number(d, "pending_charges"));
    }

    private static void checkClusters(Client client, VultrTruth truth) throws Exception {
        Set<Object> instances = client.all("/instances", "instances", 500).stream()
                .map(i -> i.get("id"))
                .collect(Collectors.toSet());
        List<Map<String, Object>> clusters = client.all("/kubernetes/clusters", "vke_clusters", 500);
        List<Object> nodes = clusters.stream()
                .flatMap(c -> Values.list(c, "node_pools").stream())
                .flatMap(p -> Values.list(p, "nodes").stream())
                .map(n -> n.get("id"))
                .toList();
        assertThat(truth.part("vke_clusters").count())
                .isEqualTo(clusters.size())
                .isPositive();
        assertThat(nodes)
                .hasSize(truth.machines().kubernetesNodes())
                .doesNotHaveDuplicates()
                .allMatch(instances::contains);
    }

    private static void checkGateways(Client client, VultrTruth truth) throws Exception {
        List<Map<String, Object>> gateways = new ArrayList<>();
        List<Map<String, Object>> networks = client.all("/vpcs", "vpcs", 500);
        for (Map<String, Object> network : networks) {
            gateways.addAll(client.all("/vpcs/" + network.get("id") + "/nat-gateway", "nat_gateways", 500));
        }
        assertThat(truth.part("vpcs").count()).isEqualTo(networks.size());
        check(
                truth.part("nat_gateways"),
                gateways,
                g -> Values.number(Values.object(g, "billing"), "monthly"),
                g -> Values.number(Values.object(g, "billing"), "charges"));
    }

    private static void checkStores(Client client, VultrTruth truth) throws Exception {
        List<Map<String, Object>> stores = client.all("/object-storage", "object_storages", 500);
        List<Map<String, Object>> priced =
                stores.stream().filter(s -> s.containsKey("tier")).toList();
        assertThat(truth.part("object_storages").count())
                .isEqualTo(stores.size())
                .isGreaterThan(priced.size());
        assertThat(truth.part("object_storages").monthlyCost())
                .isEqualByComparingTo(sum(priced, s -> Values.number(Values.object(s, "tier"), "price")));
    }

    private static void check(
            PartTruth truth,
            List<Map<String, Object>> served,
            Function<Map<String, Object>, BigDecimal> month,
            Function<Map<String, Object>, BigDecimal> soFar) {
        assertThat(truth.count()).isEqualTo(served.size()).isPositive();
        assertThat(truth.monthlyCost()).isEqualByComparingTo(sum(served, month));
        assertThat(truth.accrued()).isEqualByComparingTo(sum(served, soFar));
    }

    private static Map<String, Object> billing(Map<String, Object> registry) {
        return Values.object(Values.object(Values.object(registry, "metadata"), "subscription"), "billing");
    }

    private static List<Map<String, Object>> where(List<Map<String, Object>> list, String field, Object value) {
        return list.stream().filter(e -> value.equals(e.get(field))).toList();
    }

    private static BigDecimal sum(List<Map<String, Object>> list, Function<Map<String, Object>, BigDecimal> amount) {
        return list.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
