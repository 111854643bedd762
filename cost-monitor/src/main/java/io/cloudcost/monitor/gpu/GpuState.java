package io.cloudcost.monitor.gpu;

import io.cloudcost.model.Money;
import java.time.Instant;

/**
 * How a meter stood at its last check.
 *
 * @param on whether the flag was set
 * @param at when that was, UTC
 * @param rate for an hour
 */
public record GpuState(boolean on, Instant at, Money rate) {}
