package io.cloudcost.aws.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A filter as Cost Explorer has them: values of dimensions, tags and cost categories, joined by and, or and not. */
public sealed interface CostExpression {

    /**
     * Where this has one of these values.
     *
     * @param of a dimension, a tag or a cost category
     * @param values at least one
     */
    record Values(CostGrouping of, Set<String> values) implements CostExpression {

        /** Copies the values. */
        public Values {
            values = Set.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("A filter on " + of.key() + " needs a value");
            }
        }
    }

    /** Where all of these hold. */
    record All(List<CostExpression> parts) implements CostExpression {

        /** Copies the parts; at least two. */
        public All {
            parts = several(parts);
        }
    }

    /** Where one of these holds. */
    record Any(List<CostExpression> parts) implements CostExpression {

        /** Copies the parts; at least two. */
        public Any {
            parts = several(parts);
        }
    }

    /** Where this does not hold. */
    record Not(CostExpression part) implements CostExpression {}

    /** Where a dimension has one of these values, for example {@code dimension("SERVICE", List.of("Amazon Route 53"))}. */
    static CostExpression dimension(String name, Collection<String> values) {
        return new Values(CostGrouping.dimension(name), Set.copyOf(values));
    }

    /** Where a tag has one of these values; an empty one stands for what is not tagged. */
    static CostExpression tag(String key, Collection<String> values) {
        return new Values(CostGrouping.tag(key), Set.copyOf(values));
    }

    /** Where a cost category has one of these values. */
    static CostExpression costCategory(String name, Collection<String> values) {
        return new Values(CostGrouping.costCategory(name), Set.copyOf(values));
    }

    /** Where all of these hold. */
    static CostExpression all(CostExpression... parts) {
        return new All(Arrays.asList(parts));
    }

    /** Where one of these holds. */
    static CostExpression any(CostExpression... parts) {
        return new Any(Arrays.asList(parts));
    }

    /** Where this does not hold. */
    static CostExpression not(CostExpression part) {
        return new Not(part);
    }

    private static List<CostExpression> several(List<CostExpression> parts) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException("Cost Explorer joins two filters or more, not " + parts.size());
        }
        return List.copyOf(parts);
    }
}
