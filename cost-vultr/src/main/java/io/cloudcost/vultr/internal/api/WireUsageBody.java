package io.cloudcost.vultr.internal.api;

import org.jspecify.annotations.Nullable;

/** The answer to {@code /inference/{id}/usage}. */
public record WireUsageBody(@Nullable WireUsage usage) {}
