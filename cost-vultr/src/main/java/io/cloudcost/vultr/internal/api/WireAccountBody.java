package io.cloudcost.vultr.internal.api;

import org.jspecify.annotations.Nullable;

/** The answer to {@code /account}. */
public record WireAccountBody(@Nullable WireAccount account) {}
