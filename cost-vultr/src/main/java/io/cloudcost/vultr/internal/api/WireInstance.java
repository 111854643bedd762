package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A virtual machine. Passwords and console addresses are left on the wire. */
public record WireInstance(
        @JsonProperty(value = "id", required = true) String id,
        @Nullable String os,
        @Nullable String region,
        @Nullable String plan,
        @Nullable String label,
        @JsonProperty("main_ip") @Nullable String mainIp,
        @JsonProperty("date_created") @Nullable String dateCreated,
        @Nullable String status,
        @JsonProperty("power_status") @Nullable String powerStatus,
        @Nullable Long ram,
        @Nullable Long disk,
        @JsonProperty("vcpu_count") @Nullable Integer vcpuCount,
        @Nullable List<String> features,
        @Nullable List<String> tags,
        @Nullable String tag) {
    public WireInstance {
        WireChecks.id(id);
    }
}
