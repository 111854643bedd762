package io.cloudcost.simulator.vultr;

import static io.cloudcost.simulator.Json.object;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Plans as the API shows them. */
final class PlanJson {

    private PlanJson() {}

    static Map<String, @Nullable Object> instancePlan(Plan plan) {
        Map<String, @Nullable Object> json = object(
                "id", plan.id(),
                "vcpu_count", plan.vcpus(),
                "ram", plan.ramMb(),
                "disk", plan.diskGb(),
                "disk_count", 1,
                "bandwidth", plan.bandwidthGb(),
                "type", plan.type(),
                "locations", locations(plan));
        prices(plan, json);
        if (plan.type().equals("vcg")) {
            json.put("gpu_vram_gb", plan.gpuVramGb());
            json.put("gpu_type", plan.gpu().replace(' ', '_'));
        } else if (plan.type().equals("vdm")) {
            json.put("gpu_brand", "NVIDIA");
            json.put("disk_type", "DEDICATEDMETAL");
        }
        locationCost(plan, json);
        return json;
    }

    static Map<String, @Nullable Object> metalPlan(Plan plan) {
        Map<String, @Nullable Object> json = object(
                "id",
                plan.id(),
                "physical_cpus",
                plan.isGpu() ? 2 : 1,
                "cpu_count",
                plan.vcpus() / 2,
                "cpu_cores",
                plan.vcpus() / 2,
                "cpu_threads",
                plan.vcpus(),
                "cpu_model",
                plan.isGpu() ? "EPYC 9534" : "E-2286G",
                "cpu_mhz",
                2450,
                "ram",
                plan.ramMb(),
                "disk",
                plan.diskGb(),
                "disk_count",
                2,
                "bandwidth",
                plan.bandwidthGb(),
                "type",
                plan.isGpu() ? "NVMe" : "SSD",
                "locations",
                locations(plan));
        prices(plan, json);
        if (plan.isGpu()) {
            json.put("gpu_count", 8);
            json.put("gpu_vram_gb", plan.gpuVramGb());
        }
        return json;
    }

    private static List<String> locations(Plan plan) {
        return plan.regions().contains("-") ? List.of() : Catalogue.VULTR.regionsOf(plan);
    }

    /** A plan without a price says null for the month, one sold by the hour alone leaves the month out. */
    private static void prices(Plan plan, Map<String, @Nullable Object> json) {
        BigDecimal month = plan.month();
        BigDecimal hour = plan.hour();
        if (month != null || hour == null) {
            json.put("monthly_cost", month == null ? null : Wire.amount(month));
        }
        if (hour != null) {
            json.put("hourly_cost", Wire.amount(hour));
        }
        json.put("invoice_type", plan.isGpu() ? "hourly" : "monthly");
        json.put("deploy_ondemand", !plan.regions().contains("-"));
        json.put("deploy_preemptible", false);
    }

    /** An empty map is mostly an empty list, as PHP writes it; plans of Dedicated Metal have none at all. */
    private static void locationCost(Plan plan, Map<String, @Nullable Object> json) {
        if (plan.type().equals("vdm")) {
            return;
        }
        Map<String, Object> costs = new TreeMap<>();
        plan.regionPrices().forEach((region, month) -> costs.put(region, regionCost(plan, month)));
        json.put("location_cost", costs.isEmpty() && !plan.type().equals("vhp") ? List.of() : costs);
    }

    private static Map<String, @Nullable Object> regionCost(Plan plan, BigDecimal month) {
        BigDecimal hour = month.divide(BigDecimal.valueOf(plan.capHours()), 3, RoundingMode.HALF_UP);
        return object("monthly_cost", Wire.amount(month), "hourly_cost", Wire.amount(hour));
    }
}
