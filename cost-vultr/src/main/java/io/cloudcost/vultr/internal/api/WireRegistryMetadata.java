package io.cloudcost.vultr.internal.api;

import org.jspecify.annotations.Nullable;

/** Where a registry keeps its subscription. */
public record WireRegistryMetadata(@Nullable WireSubscription subscription) {}
