package io.cloudcost.monitor.internal.gpu;

import io.cloudcost.model.Money;
import java.time.Instant;

/**
 * How far a meter has counted.
 *
 * @param at until when
 * @param on whether the flag was set then
 * @param switchedAt since when it stands so, where it is a switch; else the same as {@code at}
 * @param rate for an hour, that held then
 * @param turned whether somebody turned the switch on, at this rate: it holds until it is turned again
 */
public record Mark(Instant at, boolean on, Instant switchedAt, Money rate, boolean turned) {}
