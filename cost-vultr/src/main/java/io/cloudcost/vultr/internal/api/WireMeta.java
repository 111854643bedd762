package io.cloudcost.vultr.internal.api;

import org.jspecify.annotations.Nullable;

/** What a list says of itself. */
public record WireMeta(@Nullable Long total, @Nullable WireLinks links) {}
