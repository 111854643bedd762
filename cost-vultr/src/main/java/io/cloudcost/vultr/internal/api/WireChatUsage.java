package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What its chats used; the shape changed over time. */
public record WireChatUsage(
        @Nullable BigDecimal cost,
        @JsonProperty("current_tokens") @Nullable BigDecimal currentTokens,
        @JsonProperty("monthly_allotment") @Nullable BigDecimal monthlyAllotment,
        @Nullable BigDecimal overage) {}
