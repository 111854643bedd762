package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A size that machines come in, virtual or physical. */
public record WirePlan(
        @JsonProperty(value = "id", required = true) String id,
        @Nullable String type,
        @JsonProperty("vcpu_count") @Nullable Integer vcpuCount,
        @JsonProperty("cpu_threads") @Nullable Integer cpuThreads,
        @JsonProperty("cpu_count") @Nullable Integer cpuCount,
        @Nullable Long ram,
        @Nullable Long disk,
        @Nullable Long bandwidth,
        @JsonProperty("monthly_cost") @Nullable BigDecimal monthlyCost,
        @JsonProperty("hourly_cost") @Nullable BigDecimal hourlyCost,
        @Nullable List<String> locations,
        @JsonProperty("location_cost") @Nullable Map<String, WireRegionCost> locationCost,
        @JsonProperty("gpu_type") @Nullable String gpuType,
        @JsonProperty("gpu_brand") @Nullable String gpuBrand,
        @JsonProperty("gpu_vram_gb") @Nullable BigDecimal gpuVramGb,
        @JsonProperty("gpu_count") @Nullable String gpuCount,
        @JsonProperty("hourly_cost_preemptible") @Nullable BigDecimal hourlyPreemptible,
        @JsonProperty("monthly_cost_preemptible") @Nullable BigDecimal monthlyPreemptible) {
    public WirePlan {
        WireChecks.id(id);
    }
}
