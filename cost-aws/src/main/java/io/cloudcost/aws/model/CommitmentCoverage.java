package io.cloudcost.aws.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * How much of what could be covered by commitments was.
 *
 * @param start first day in UTC, inclusive
 * @param end exclusive
 * @param attributes what it is grouped by; empty for everything
 * @param percent 0 to 100
 * @param covered in the measure
 * @param onDemand what was not covered, in the measure
 * @param measure what the figures are
 */
public record CommitmentCoverage(
        LocalDate start,
        LocalDate end,
        Map<String, String> attributes,
        BigDecimal percent,
        BigDecimal covered,
        BigDecimal onDemand,
        Measure measure) {

    /** What figures of coverage are in. */
    public enum Measure {
        /** Money, in the account's currency, which AWS does not name here: savings plans. */
        COST,
        /** Hours: reservations. */
        HOURS
    }

    /** Copies the attributes. */
    public CommitmentCoverage {
        attributes = Map.copyOf(attributes);
    }
}
