package io.cloudcost.query;

import io.cloudcost.focus.Dimension;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which charges a question is about. Values are compared as text, exactly. */
public sealed interface CostFilter {

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
            values = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(values));
        }
    }

    /** The dimension has a value. */
    record Present(Dimension dimension) implements CostFilter {}

    /** Everything. */
    static CostFilter all() {
        return new And(List.of());
    }

    /** The dimension has this value. */
    static CostFilter equal(Dimension dimension, String value) {
        return new In(dimension, Set.of(value));
    }

    /** The dimension has one of these values. */
    static CostFilter in(Dimension dimension, Collection<String> values) {
        return new In(dimension, Set.copyOf(values));
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
}
