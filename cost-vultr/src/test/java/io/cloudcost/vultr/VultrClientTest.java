package io.cloudcost.vultr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.CollectRequest;
import io.cloudcost.ResponseException;
import io.cloudcost.model.Money;
import io.cloudcost.model.Tags;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.resource.Snapshot;
import io.cloudcost.resource.Surcharge;
import io.cloudcost.resource.Volume;
import io.cloudcost.simulator.Faults;
import io.cloudcost.simulator.vultr.VultrFaults;
import io.cloudcost.snapshot.CatalogPrice;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.vultr.model.VultrAttributes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of each wire field, seen through single calls. */
class VultrClientTest {

    private static VultrFixture cloud;
    private static VultrClient client;

    @BeforeAll
    static void start() {
        cloud = VultrFixture.start(VultrFixture.spec().instances(60).build());
        client = cloud.client();
    }

    @AfterEach
    void clear() {
        cloud.clearFaults();
    }

    @AfterAll
    static void stop() {
        client.close();
        cloud.close();
    }

    private static void answer(String path, String json) {
        cloud.fault(Faults.body(json).on(path));
    }

    @Test
    void anElementThatCannotBeReadIsNotLeftOutInSilence() {
        answer("/instances", """
                {"instances":[{"id":"i-1","plan":"vc2-1c-1gb","region":"ewr"},{"plan":7.5,"region":{}}],"meta":null}""");
        assertThatThrownBy(() -> client.instances().toList())
                .isInstanceOfSatisfying(
                        ResponseException.class,
                        failure -> assertThat(failure.path()).startsWith("$.instances[1]"))
                .hasMessageContaining("/instances");
    }

    @Test
    void anInstanceHasItsRegionsPriceItsSurchargesAndNoSecrets() {
        answer("/instances", """
                {"instances":[{"id":"i-1","os":"Windows 2022 x64","ram":"1024","disk":25,"vcpu_count":1.0,"region":"SAO",
                 "plan":"vc2-1c-1gb","label":"web","main_ip":"192.0.2.7","date_created":"2013-12-19 14:45:41","status":"active",
                 "power_status":"stopped","features":["auto_backups","ddos_protection"],"tags":["env:prod","plain"],
                 "default_password":"hunter2","kvm":"https://console"}],"meta":null}""");
        Machine machine = client.instances().toList().get(0);
        assertThat(machine.price().monthlyCost()).contains(Money.usd("7.5"));
        assertThat(machine.info().surcharges())
                .extracting(Surcharge::name)
                .containsExactly(Surcharge.BACKUPS, Surcharge.DDOS_PROTECTION, Surcharge.LICENCE);
        assertThat(machine.info().surcharges().get(0).price().monthlyCost()).contains(Money.usd("1.5"));
        assertThat(machine.monthlyEstimate().unpriced()).isEqualTo(2);
        assertThat(machine.state()).isEqualTo(ResourceState.STOPPED);
        assertThat(machine.isStoppedButBilled()).isTrue();
        assertThat(machine.tags()).isEqualTo(Tags.ofWords(List.of("env:prod", "plain")));
        assertThat(machine.info().created()).isEqualTo(Instant.parse("2013-12-19T14:45:41Z"));
        assertThat(machine.region()).contains("sao");
        assertThat(machine.memoryMib()).isEqualTo(OptionalLong.of(1024));
        assertThat(machine.vcpus()).isEqualTo(OptionalInt.of(1));
        assertThat(machine.bandwidthGb()).isEqualTo(OptionalLong.of(1024));
        assertThat(machine.info().attributes().get(VultrAttributes.MAIN_IP)).contains("192.0.2.7");
        assertThat(machine.toString()).doesNotContain("hunter2", "console");
    }

    @Test
    void aSuspendedOrUnfinishedMachineIsNotSaidToBeBilled() {
        answer("/instances", """
                {"instances":[{"id":"a","status":"suspended","power_status":"stopped","main_ip":"0.0.0.0"},
                 {"id":"b","status":"pending","plan":"vc2-1c-1gb"}]}""");
        assertThat(client.instances()).allSatisfy(machine -> {
            assertThat(machine.info().billed()).isEqualTo(Billed.UNKNOWN);
            assertThat(machine.isStoppedButBilled()).isFalse();
            assertThat(machine.info().attributes().get(VultrAttributes.MAIN_IP)).isEmpty();
        });
    }

    @Test
    void aBareMetalTellsItsMemoryInWords() {
        answer("/bare-metals", """
                {"bare_metals":[{"id":"90000","os":"Debian","ram":"65536 MB","disk":"2x 240 GB SSD","cpu_count":4,"region":"ewr",
                 "plan":"vbm-new-8-h100-gpu","label":"metal","status":"active","date_created":"2017-04-12 18:45:41","mac_address":2199756823533}]}""");
        Machine machine = client.bareMetals().toList().get(0);
        assertThat(machine.memoryMib()).isEqualTo(OptionalLong.of(65536));
        assertThat(machine.isGpu()).isTrue();
        assertThat(machine.price()).isInstanceOf(Price.Unknown.class);
        assertThat(machine.state()).isEqualTo(ResourceState.RUNNING);
    }

    @Test
    void gpuIsTheTypeAndNotTheName() {
        VultrClient fresh = cloud.client();
        answer("/plans", """
                {"plans":[{"id":"vhf-8c-32gb-gpu","type":"vhf","monthly_cost":192,"hourly_cost":0.286,"locations":["ewr",""],"location_cost":[]},
                 {"id":"vcg-x","type":"vdm","monthly_cost":1250,"hourly_cost":1.712,"gpu_brand":"NVIDIA","locations":[]},
                 {"id":"vcg-s","type":"vcg","monthly_cost":90,"hourly_cost":0.123,"gpu_type":"NVIDIA_A100","gpu_vram_gb":4,"gpu_count":"1/20","locations":["ewr"]},
                 {"id":"vcg-h","type":"vdm","hourly_cost":36.92}],"meta":{"total":4,"links":{"next":null}}}""");
        answer("/instances", """
                {"instances":[{"id":"1","plan":"vhf-8c-32gb-gpu","region":"ewr"},{"id":"2","plan":"vcg-x"},{"id":"3","plan":"vcg-s"},
                 {"id":"4","plan":"vcg-h"},{"id":"5","plan":"vcg-gone"},{"id":"6","plan":"vc2-gone-gpu"}]}""");
        List<Machine> machines = fresh.instances().toList();
        assertThat(machines).extracting(Machine::isGpu).containsExactly(false, true, true, true, true, false);
        assertThat(machines.get(2).gpu().count()).isEqualByComparingTo("0.05");
        assertThat(hourly(machines.get(0))).isEqualTo(Money.usd(new BigDecimal("0.2857142857142857")));
        assertThat(hourly(machines.get(2))).isEqualTo(Money.usd(new BigDecimal("0.1232876712328767")));
        assertThat(machines.get(3).price()).isInstanceOf(Price.Unknown.class);
        assertThat(machines.get(3).price().toString()).contains("no monthly price");
        assertThat(fresh.plans())
                .extracting(CatalogPrice::plan)
                .contains("vhf-8c-32gb-gpu", "vcg-s")
                .doesNotContain("vcg-x");
        fresh.close();
    }

    @Test
    void storageKeepsItsOwnPrice() {
        answer("/blocks", """
                {"blocks":[{"id":"v","cost":10,"pending_charges":2.5,"size_gb":100,"region":"ewr","attached_to_instance":"",
                 "status":"active","block_type":"high_perf","date_created":"01-31-1960"}]}""");
        Volume volume = client.volumes().toList().get(0);
        assertThat(volume.price().monthlyCost()).contains(Money.usd("10"));
        assertThat(volume.attachment().isUnattached()).isTrue();
        assertThat(volume.info().attributes().get(VultrAttributes.ACCRUED)).contains(new BigDecimal("2.5"));
        assertThat(volume.info().created()).isEqualTo(Instant.parse("1960-01-31T00:00:00Z"));
        answer(
                "/snapshots",
                "{\"snapshots\":[{\"id\":\"s\",\"size\":42949672960,\"compressed_size\":1078864689,\"status\":\"complete\"}]}");
        Snapshot snapshot = client.snapshots().toList().get(0);
        assertThat(snapshot.price().monthlyCost()).contains(Money.usd("2"));
        answer(
                "/backups",
                "{\"backups\":[{\"id\":\"b\",\"size\":42949672960,\"status\":\"complete\",\"instance_id\":\"i\"}]}");
        Snapshot backup = client.backups().toList().get(0);
        assertThat(backup.info().billed()).isEqualTo(Billed.NO);
        assertThat(backup.monthlyEstimate().unpriced()).isZero();
    }

    @Test
    void theRestHasThePriceThatItsSourceGives() {
        answer(
                "/load-balancers",
                "{\"load_balancers\":[{\"id\":\"l\",\"nodes\":1,\"instances\":[]},{\"id\":\"m\",\"nodes\":3}]}");
        assertThat(client.loadBalancers())
                .extracting(lb -> lb.price().monthlyCost().isPresent())
                .containsExactly(true, false);
        answer(
                "/reserved-ips",
                "{\"reserved_ips\":[{\"id\":\"1\",\"ip_type\":\"v4\",\"instance_id\":\"\"},{\"id\":\"2\",\"ip_type\":\"v6\"}]}");
        assertThat(client.addresses())
                .extracting(ip -> ip.price().monthlyCost().isPresent())
                .containsExactly(true, false);
        answer(
                "/vfs",
                "{\"vfs\":[{\"id\":\"f\",\"billing\":{\"charges\":0.25,\"monthly\":1.0},\"storage_size\":{\"gb\":10}}]}");
        assertThat(client.fileSystems().toList().get(0).price().monthlyCost()).contains(Money.usd("1"));
        answer(
                "/registries",
                "{\"registries\":[{\"id\":\"r\",\"metadata\":{\"subscription\":{\"billing\":{\"monthly_price\":5,\"pending_charges\":1}}}}]}");
        assertThat(client.registries().toList().get(0).price().monthlyCost()).contains(Money.usd("5"));
        answer(
                "/subaccounts",
                "{\"subaccounts\":[{\"id\":\"s\",\"subaccount_id\":472924,\"subaccount_name\":\"Acme\",\"pending_charges\":3}]}");
        assertThat(client.subAccounts().toList().get(0).monthlyEstimate().priced())
                .isZero();
        answer(
                "/object-storage",
                "{\"object_storages\":[{\"id\":\"o\",\"tier\":{\"price\":18,\"sales_name\":\"Standard\"},\"s3_secret_key\":\"x\"},{\"id\":\"p\"}]}");
        assertThat(client.objectStorages())
                .extracting(o -> o.price().monthlyCost().isPresent())
                .containsExactly(true, false);
        answer("/databases/plans", "{\"plans\":[{\"id\":\"db-1\",\"monthly_cost\":15,\"number_of_nodes\":2}]}");
        answer(
                "/databases",
                "{\"databases\":[{\"id\":\"d\",\"plan\":\"db-1\",\"region\":\"EWR\",\"status\":\"Running\",\"port\":\"16751\",\"read_replicas\":[\"...\"]}]}");
        assertThat(client.databases().toList()).singleElement().satisfies(database -> {
            assertThat(database.price().monthlyCost()).contains(Money.usd("15"));
            assertThat(database.region()).contains("ewr");
            assertThat(database.nodes()).isEqualTo(OptionalInt.of(2));
            assertThat(database.state()).isEqualTo(ResourceState.AVAILABLE);
        });
    }

    @Test
    void theAccountIsReadWhateverItsNumbersLookLike() {
        answer("/account", """
                {"account":{"name":"Test","email":"user@example.com","acls":["subscriptions","billing"],"balance":"-5519.11",
                 "pending_charges":57,"last_payment_date":"2014-07-18 15:31:01","last_payment_amount":-1.0}}""");
        assertThat(client.account().balance()).isEqualTo(Money.usd("-5519.11"));
        assertThat(client.account().pendingCharges()).isEqualTo(Money.usd("57"));
        assertThat(client.account().rights()).containsExactly("billing", "subscriptions");
        assertThat(client.account().id())
                .matches("vultr-[0-9a-f]{16}")
                .isEqualTo(client.account().id());
        answer("/account/bandwidth", """
                {"bandwidth":{"previous_month":{"timestamp_start":"1735689600","timestamp_end":"1738367999","gb_out":3,"overage_cost":0},
                 "current_month_projected":{"overage":"12.5","overage_cost":0.13}}}""");
        assertThat(client.bandwidth().previousMonth().start()).isEqualTo(Instant.parse("2025-01-01T00:00:00Z"));
        assertThat(client.bandwidth().projected().overageCost()).isEqualTo(Money.usd("0.13"));
    }

    @Test
    void listsAreReadPageByPageAsTheyAreUsed() {
        try (VultrFixture large =
                        VultrFixture.start(VultrFixture.spec().instances(1200).build());
                VultrClient lazy = large.client()) {
            lazy.instances();
            assertThat(large.vultr.requests()).isEmpty();
            assertThat(lazy.instances().limit(10)).hasSize(10);
            assertThat(large.vultr.requests())
                    .filteredOn(request -> request.path().endsWith("/instances"))
                    .hasSize(1);
            assertThat(lazy.instances()).hasSize(1200);
        }
    }

    @Test
    void trafficIsMeasuredOnRequestAlone() {
        CostSnapshot snapshot = cloud.builder()
                .build()
                .collect(CollectRequest.builder()
                        .only(Part.ACCOUNT, Part.INSTANCES, Part.PRICES, Part.UTILIZATION)
                        .build());
        assertThat(snapshot.part(Part.UTILIZATION)).isEqualTo(PartStatus.READ);
        assertThat(snapshot.resources(Machine.class)).hasSize(60);
        assertThat(snapshot.resources(Machine.class))
                .anyMatch(machine -> machine.info()
                        .utilization()
                        .get(Metric.NETWORK_OUT_BYTES_PER_DAY)
                        .isPresent());
        cloud.fault(VultrFaults.missingRight().on("/instances/*/bandwidth"));
        CostSnapshot denied = cloud.builder()
                .build()
                .collect(CollectRequest.builder()
                        .only(Part.INSTANCES, Part.PRICES, Part.UTILIZATION)
                        .build());
        assertThat(denied.part(Part.UTILIZATION)).isEqualTo(PartStatus.FAILED);
        assertThat(denied.resources(Machine.class)).hasSize(60);
    }

    @Test
    void aNodeThatIsNoInstanceIsToldAndNotMadeUp() {
        answer("/kubernetes/clusters", """
                {"vke_clusters":[{"id":"c","label":"vke","region":"lax","ha_controlplanes":false,
                 "node_pools":[{"plan":"vc2-1c-2gb","nodes":[{"id":"not-an-instance","label":"n"}]}]}]}""");
        CostSnapshot snapshot = cloud.builder().build().collect();
        assertThat(snapshot.resources(Machine.class))
                .filteredOn(machine -> machine.kind().name().equals("COMPUTE_INSTANCE"))
                .hasSize(60);
        assertThat(snapshot.issues()).anyMatch(issue -> issue.message().contains("not-an-instance"));
    }

    private static Money hourly(Machine machine) {
        return ((Price.Known) machine.price()).hourly();
    }
}
