package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** An inference subscription. Its key is left on the wire. */
public record WireInference(
        @JsonProperty(value = "id", required = true) String id,
        @JsonProperty("date_created") @Nullable String dateCreated,
        @Nullable String label) {
    public WireInference {
        WireChecks.id(id);
    }
}
