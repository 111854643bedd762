package io.cloudcost.monitor.alert.model;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much a rule's alerts matter.
 *
 * @param severity when they open
 * @param at beyond this value they matter a step more; null for never
 * @param after for each such time that they are open they matter a step more; null for never
 */
public record Escalation(
        Severity severity,
        @Nullable BigDecimal at,
        @Nullable Duration after) {}
