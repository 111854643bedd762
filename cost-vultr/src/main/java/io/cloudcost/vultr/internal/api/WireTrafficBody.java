package io.cloudcost.vultr.internal.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer to {@code /instances/{id}/bandwidth}: traffic by day, UTC. */
public record WireTrafficBody(@Nullable Map<String, WireTrafficDay> bandwidth) {}
