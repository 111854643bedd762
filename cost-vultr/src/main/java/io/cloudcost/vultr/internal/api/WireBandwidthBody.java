package io.cloudcost.vultr.internal.api;

import org.jspecify.annotations.Nullable;

/** The answer to {@code /account/bandwidth}. */
public record WireBandwidthBody(@Nullable WireBandwidth bandwidth) {}
