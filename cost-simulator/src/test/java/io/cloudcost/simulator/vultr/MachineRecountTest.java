package io.cloudcost.simulator.vultr;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.simulator.Client;
import io.cloudcost.simulator.CloudOptions;
import io.cloudcost.simulator.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts again, naively, over what is served. */
class MachineRecountTest {

    private static final CloudOptions UNLIMITED = CloudOptions.defaults().withRequestsPerSecond(Integer.MAX_VALUE);

    private final Map<String, Map<String, Object>> plans = new HashMap<>();
    private final Map<String, BigDecimal> byPlan = new TreeMap<>();
    private final Map<String, BigDecimal> byRegion = new TreeMap<>();
    private BigDecimal compute = BigDecimal.ZERO;
    private BigDecimal gpu = BigDecimal.ZERO;
    private BigDecimal idle = BigDecimal.ZERO;
    private int gpus;
    private int unpriced;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void truthIsWhatIsServed(long seed) throws Exception {
        VultrEstate estate = VultrEstate.generate(
                VultrEstate.spec().seed(seed).instances(700).build());
        try (FakeVultr cloud = FakeVultr.start(estate, UNLIMITED)) {
            Client client = new Client(cloud.endpoint(), cloud.apiKey());
            client.all("/plans", "plans", 20).forEach(p -> plans.put(Values.text(p, "id"), p));
            client.all("/plans-metal", "plans_metal", 20).forEach(p -> plans.put(Values.text(p, "id"), p));
            List<Map<String, Object>> instances = client.all("/instances", "instances", 500);
            List<Map<String, Object>> metals = client.all("/bare-metals", "bare_metals", 500);
            List<Map<String, Object>> all = new ArrayList<>(instances);
            all.addAll(metals);
            all.forEach(this::add);
            check(estate.truth().machines(), instances, metals);
        }
    }

    private void check(MachineTruth truth, List<Map<String, Object>> instances, List<Map<String, Object>> metals) {
        assertThat(truth.instances()).isEqualTo(instances.size());
        assertThat(truth.bareMetals()).isEqualTo(metals.size()).isPositive();
        assertThat(truth.running()).isEqualTo(count(instances, "active", "running"));
        assertThat(truth.stopped())
                .isEqualTo(count(instances, "active", "stopped"))
                .isPositive();
        assertThat(truth.idleInstances()).isEqualTo(truth.stopped());
        assertThat(truth.suspended())
                .isEqualTo(instances.stream()
                        .filter(i -> "suspended".equals(i.get("status")))
                        .count());
        assertThat(truth.pending())
                .isEqualTo(instances.stream()
                        .filter(i -> "0.0.0.0".equals(i.get("main_ip")))
                        .count());
        assertThat(truth.gpuMachines()).isEqualTo(gpus).isPositive();
        assertThat(truth.unpricedMachines()).isEqualTo(unpriced).isPositive();
        assertThat(truth.computeMonthlyCost()).isEqualByComparingTo(compute);
        assertThat(truth.gpuMonthlyCost()).isEqualByComparingTo(gpu);
        assertThat(truth.cpuMonthlyCost()).isEqualByComparingTo(compute.subtract(gpu));
        assertThat(truth.idleMonthlyCost()).isEqualByComparingTo(idle);
        assertThat(truth.monthlyCostByPlan()).isEqualTo(byPlan);
        assertThat(truth.monthlyCostByRegion()).isEqualTo(byRegion);
    }

    private void add(Map<String, Object> machine) {
        boolean isGpu = isGpu(Values.text(machine, "plan"));
        gpus += isGpu ? 1 : 0;
        Optional<BigDecimal> price = price(Values.text(machine, "plan"), Values.text(machine, "region"));
        unpriced += price.isEmpty() ? 1 : 0;
        price.ifPresent(p -> add(machine, p, isGpu));
    }

    private void add(Map<String, Object> machine, BigDecimal price, boolean isGpu) {
        compute = compute.add(price);
        gpu = isGpu ? gpu.add(price) : gpu;
        boolean off = "active".equals(machine.get("status")) && "stopped".equals(machine.get("power_status"));
        idle = off ? idle.add(price) : idle;
        byPlan.merge(Values.text(machine, "plan"), price, BigDecimal::add);
        byRegion.merge(Values.text(machine, "region"), price, BigDecimal::add);
    }

    private boolean isGpu(String id) {
        String type = plans.containsKey(id) ? Values.text(plans.get(id), "type") : "";
        return type.equals("vcg") || type.equals("vdm") || id.endsWith("-gpu") && id.startsWith("vbm-");
    }

    private Optional<BigDecimal> price(String id, String region) {
        Map<String, Object> plan = plans.get(id);
        if (plan == null || plan.get("monthly_cost") == null) {
            return Optional.empty();
        }
        boolean special = plan.get("location_cost") instanceof Map<?, ?> costs && costs.containsKey(region);
        return Optional.of(Values.number(
                special ? Values.object(Values.object(plan, "location_cost"), region) : plan, "monthly_cost"));
    }

    private static long count(List<Map<String, Object>> instances, String status, String power) {
        return instances.stream()
                .filter(i -> status.equals(i.get("status")) && power.equals(i.get("power_status")))
                .count();
    }
}
