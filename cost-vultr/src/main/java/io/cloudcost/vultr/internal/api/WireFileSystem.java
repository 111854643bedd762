package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shared file system. */
public record WireFileSystem(
        @JsonProperty(value = "id", required = true) String id,
        @Nullable String region,
        @JsonProperty("date_created") @Nullable String dateCreated,
        @Nullable String status,
        @Nullable String label,
        @Nullable List<String> tags,
        @JsonProperty("disk_type") @Nullable String diskType,
        @JsonProperty("storage_size") @Nullable WireSize storageSize,
        @Nullable WireBilling billing) {
    public WireFileSystem {
        WireChecks.id(id);
    }
}
