package io.cloudcost.monitor.alert.model;

import io.cloudcost.monitor.measure.Measure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a message is about.
 *
 * @param measure what kind of figure
 * @param value in the measure's unit; null if it is unknown
 * @param currency of an amount of money; null for other figures, and where it is not known
 * @param limit what it should not pass; null if the rule is on unknown figures
 */
public record Figure(
        Measure measure,
        @Nullable BigDecimal value,
        @Nullable String currency,
        @Nullable Limit limit) {}
