package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A class of object storage. */
public record WireTier(
        @JsonAlias("OBJSTORETIERID") @Nullable String id,
        @JsonProperty("sales_name") @Nullable String salesName,
        @Nullable String slug,
        @Nullable BigDecimal price) {}
