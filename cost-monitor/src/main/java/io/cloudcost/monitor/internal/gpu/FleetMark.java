package io.cloudcost.monitor.internal.gpu;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a machine was counted.
 *
 * @param at until when
 * @param booked before when all its time has its cost, whatever the clock says now
 * @param measured whether it was measured then
 * @param spent what the month of {@code booked} cost by its price; null if nothing was counted yet
 */
public record FleetMark(
        Instant at,
        Instant booked,
        boolean measured,
        @Nullable Spent spent) {}
