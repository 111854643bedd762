package io.cloudcost.vultr.internal.api;

import org.jspecify.annotations.Nullable;

/** What an inference subscription used. */
public record WireUsage(@Nullable WireChatUsage chat) {}
