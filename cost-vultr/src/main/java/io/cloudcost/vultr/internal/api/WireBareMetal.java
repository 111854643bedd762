package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A physical machine; memory is text such as {@code 32768 MB}. */
public record WireBareMetal(
        @JsonProperty(value = "id", required = true) String id,
        @Nullable String os,
        @Nullable String region,
        @Nullable String plan,
        @Nullable String label,
        @JsonProperty("main_ip") @Nullable String mainIp,
        @JsonProperty("date_created") @Nullable String dateCreated,
        @Nullable String status,
        @Nullable String ram,
        @JsonProperty("cpu_count") @Nullable Integer cpuCount,
        @Nullable List<String> features,
        @Nullable List<String> tags,
        @Nullable String tag) {
    public WireBareMetal {
        WireChecks.id(id);
    }
}
