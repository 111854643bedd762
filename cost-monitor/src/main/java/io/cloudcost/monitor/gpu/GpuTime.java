package io.cloudcost.monitor.gpu;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Period;
import java.time.Duration;

/**
 * What a meter counted in a span of time.
 *
 * @param cost of the time in which the flag was set, at the rates that held then; nothing if it was never set
 * @param on how long it was set
 * @param unknown for how long nobody knows; it is in no cost
 */
public record GpuTime(Period period, Amounts cost, Duration on, Duration unknown) {}
