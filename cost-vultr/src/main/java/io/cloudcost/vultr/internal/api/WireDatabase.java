package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cloudcost.http.Rows;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A managed database. Passwords are left on the wire. */
public record WireDatabase(
        @JsonProperty(value = "id", required = true) String id,
        @JsonProperty("date_created") @Nullable String dateCreated,
        @Nullable String plan,
        @JsonProperty("plan_replicas") @Nullable Integer planReplicas,
        @JsonProperty("plan_brokers") @Nullable Integer planBrokers,
        @Nullable String region,
        @JsonProperty("database_engine") @Nullable String databaseEngine,
        @Nullable String status,
        @Nullable String label,
        @Nullable String tag,
        @JsonProperty("pending_charges") @Nullable BigDecimal pendingCharges,
        @JsonProperty("read_replicas") @Nullable Rows<WireDatabase> readReplicas) {
    public WireDatabase {
        WireChecks.id(id);
    }
}
