package io.cloudcost.simulator.exports;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Something that costs money in a generated month, before a provider writes it down.
 *
 * @param kind what it is
 * @param start when it starts, UTC
 * @param end when it ends, UTC
 * @param service as all providers call it
 * @param resource its name; empty for what belongs to none
 * @param quantity how much of the unit
 * @param price of one unit on demand
 * @param effective what it costs with the commitment spread over what it covers
 */
record MonthLine(
        Kind kind,
        Instant start,
        Instant end,
        String service,
        String resource,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal effective) {

    /** What a line is. */
    enum Kind {
        /** Usage on demand. */
        USAGE,
        /** Usage that the commitment covers: billed with its fee. */
        COVERED,
        /** The commitment's fee, of which the effective cost is what was not used. */
        COMMITMENT,
        /** Something bought once. */
        FEE
    }

    /** What it would cost on demand. */
    BigDecimal onDemand() {
        return quantity.multiply(price);
    }

    /** What is invoiced. */
    BigDecimal billed() {
        return kind == Kind.COVERED ? BigDecimal.ZERO : onDemand();
    }
}
