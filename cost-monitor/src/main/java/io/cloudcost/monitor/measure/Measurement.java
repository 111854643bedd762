package io.cloudcost.monitor.measure;

import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One figure at one time. What could not be found out is unknown, and not zero.
 *
 * @param measure what kind of figure
 * @param labels of what, for example unit=lead, by name; no secret
 * @param value in the measure's unit; null if it is unknown
 * @param currency of an amount of money; null for other figures, and where it is not known
 * @param at when it was so, UTC
 * @param note why it is unknown, or what to know about it, for people; empty for nothing
 * @param contributors what it is made of, or what changed it, the largest first; empty if nobody knows
 */
public record Measurement(
        Measure measure,
        Map<String, String> labels,
        @Nullable BigDecimal value,
        @Nullable String currency,
        Instant at,
        String note,
        List<Contributor> contributors) {

    public Measurement {
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        contributors = List.copyOf(contributors);
        value = value == null ? null : Money.canonical(value);
        if (value != null && (measure.unit() == MeasureUnit.MONEY) == (currency == null)) {
            throw new IllegalArgumentException(
                    measure + (currency == null ? " is money and needs a currency." : " is no money: " + currency));
        }
    }

    /** An amount of money. */
    public static Measurement of(Measure measure, Map<String, String> labels, Money amount, Instant at) {
        return new Measurement(measure, labels, amount.amount(), amount.currency(), at, "", List.of());
    }

    /** A figure that is no money. */
    public static Measurement of(Measure measure, Map<String, String> labels, BigDecimal value, Instant at) {
        return new Measurement(measure, labels, value, null, at, "", List.of());
    }

    /** A figure that nobody can tell. */
    public static Measurement unknown(Measure measure, Map<String, String> labels, Instant at, String why) {
        return new Measurement(measure, labels, null, null, at, why, List.of());
    }

    /** The same with a remark. */
    public Measurement noting(String words) {
        return new Measurement(measure, labels, value, currency, at, words, contributors);
    }

    /** The same with what it is made of. */
    public Measurement by(List<Contributor> parts) {
        return new Measurement(measure, labels, value, currency, at, note, parts);
    }

    /** The value; empty if it is unknown. */
    public Optional<BigDecimal> known() {
        return Optional.ofNullable(value);
    }

    /** The amount; empty if it is unknown or no money. */
    public Optional<Money> money() {
        return value == null || currency == null ? Optional.empty() : Optional.of(new Money(value, currency));
    }
}
