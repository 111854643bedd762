package io.cloudcost.query;

import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusText;
import io.cloudcost.focus.FocusType;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which charges a question is about. Text is compared exactly, case and all. */
public sealed interface CostFilter {

    /** The most digits after the point that a limit may have. */
    int FINEST_SCALE = 38;

    /** All of these hold; true for none. */
    record And(List<CostFilter> filters) implements CostFilter {
        public And {
            filters = List.copyOf(filters);
        }
    }

    /** One of these holds; false for none. */
    record Or(List<CostFilter> filters) implements CostFilter {
        public Or {
            filters = List.copyOf(filters);
        }
    }

    /** This does not hold. */
    record Not(CostFilter filter) implements CostFilter {}

    /** The dimension has one of these values; a charge without a value matches none. */
    record In(Dimension dimension, Set<String> values) implements CostFilter {
        public In {
            values = Collections.unmodifiableSortedSet(new TreeSet<>(values));
        }
    }

    /** The dimension has a value. */
    record Present(Dimension dimension) implements CostFilter {}

    /** The dimension's value starts with this text; a charge without a value does not match. */
    record Prefix(Dimension dimension, String prefix) implements CostFilter {}

    /**
     * The dimension's value stands so to the limit: a time by time, anything else as text by code point. A charge without
     * a value does not match.
     *
     * @param limit a time in any form that {@link FocusText#instant} reads, if the dimension is a column of times
     */
    record Compare(Dimension dimension, Comparison comparison, String limit) implements CostFilter {
        public Compare {
            if (isTime(dimension)) {
                limit = FocusText.instant(limit).toString();
            }
        }

        /** The limit, if the dimension is a column of times. */
        public Optional<Instant> time() {
            return isTime(dimension) ? Optional.of(Instant.parse(limit)) : Optional.empty();
        }

        private static boolean isTime(Dimension dimension) {
            return dimension instanceof Dimension.Column column
                    && column.column().type() == FocusType.DATE_TIME;
        }
    }

    /**
     * The number stands so to the limit, exactly; a charge without the number does not match.
     *
     * @param column a cost, a price or a quantity, in whatever currency or unit the charge has it
     * @param limit with at most 38 digits after the point: no charge has more
     */
    record CompareNumber(FocusColumn column, Comparison comparison, BigDecimal limit) implements CostFilter {
        public CompareNumber {
            checkNumber(column);
            limit = Money.canonical(limit);
            if (limit.scale() > FINEST_SCALE) {
                throw new IllegalArgumentException(
                        limit + " has more than " + FINEST_SCALE + " digits after the point: no charge is that fine.");
            }
        }
    }

    /** The charge has this number: a cost, a price or a quantity. */
    record PresentNumber(FocusColumn column) implements CostFilter {
        public PresentNumber {
            checkNumber(column);
        }
    }

    /** Everything. */
    static CostFilter all() {
        return new And(List.of());
    }

    /** The dimension has this value. */
    static CostFilter equal(Dimension dimension, String value) {
        return new In(dimension, Set.of(value));
    }

    /** The column has this value. */
    static CostFilter equal(FocusColumn column, String value) {
        return equal(Dimension.of(column), value);
    }

    /** The dimension has one of these values. */
    static CostFilter in(Dimension dimension, Collection<String> values) {
        return new In(dimension, Set.copyOf(values));
    }

    /** The column has a value, be it text, a time or a number. */
    static CostFilter present(FocusColumn column) {
        return column.isMetric() ? new PresentNumber(column) : new Present(Dimension.of(column));
    }

    /** Both hold. */
    default CostFilter and(CostFilter other) {
        return new And(List.of(this, other));
    }

    /** One of the two holds. */
    default CostFilter or(CostFilter other) {
        return new Or(List.of(this, other));
    }

    /** This does not hold. */
    default CostFilter negate() {
        return new Not(this);
    }

    /** Which charges, for people: {@code tag:team=a|b and ServiceName!=Tax}. */
    default String words() {
        return FilterWords.of(this);
    }

    private static void checkNumber(FocusColumn column) {
        if (!column.isMetric()) {
            throw new IllegalArgumentException(column + " is no number: compare it as a dimension.");
        }
    }
}
