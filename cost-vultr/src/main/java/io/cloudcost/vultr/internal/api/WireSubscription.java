package io.cloudcost.vultr.internal.api;

import org.jspecify.annotations.Nullable;

/** Where a registry keeps its price. */
public record WireSubscription(@Nullable WireBilling billing) {}
