package io.cloudcost.vultr.internal.api;

import org.jspecify.annotations.Nullable;

/** Where a list goes on. */
public record WireLinks(@Nullable String next) {}
