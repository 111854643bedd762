package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Traffic of one machine on one day. */
public record WireTrafficDay(
        @JsonProperty("incoming_bytes") @Nullable BigDecimal incomingBytes,
        @JsonProperty("outgoing_bytes") @Nullable BigDecimal outgoingBytes) {}
