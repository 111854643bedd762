package io.cloudcost.query;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Says which charges, for people. */
final class FilterWords {

    private FilterWords() {}

    static String of(CostFilter filter) {
        if (filter instanceof CostFilter.And and) {
            return joined(and.filters(), " and ", "all");
        }
        if (filter instanceof CostFilter.Or or) {
            return joined(or.filters(), " or ", "none");
        }
        if (filter instanceof CostFilter.Not not) {
            return ofNot(not.filter());
        }
        if (filter instanceof CostFilter.In in) {
            return in.dimension() + "=" + values(in.values());
        }
        return ofOne(filter);
    }

    private static String ofNot(CostFilter filter) {
        return filter instanceof CostFilter.In in
                ? in.dimension() + "!=" + values(in.values())
                : "not (" + of(filter) + ")";
    }

    private static String ofOne(CostFilter filter) {
        if (filter instanceof CostFilter.Present present) {
            return present(present.dimension().toString());
        }
        if (filter instanceof CostFilter.PresentNumber present) {
            return present(present.column().columnName());
        }
        if (filter instanceof CostFilter.Prefix prefix) {
            return prefix.dimension() + "^=" + prefix.prefix();
        }
        if (filter instanceof CostFilter.Compare compare) {
            return compare.dimension() + compare.comparison().symbol() + compare.limit();
        }
        CostFilter.CompareNumber compare = (CostFilter.CompareNumber) filter;
        return compare.column().columnName()
                + compare.comparison().symbol()
                + compare.limit().toPlainString();
    }

    private static String present(String name) {
        return name + "!=null";
    }

    private static String values(Collection<String> values) {
        return String.join("|", values);
    }

    /** One alone needs no brackets. */
    private static String joined(List<CostFilter> filters, String with, String empty) {
        if (filters.size() < 2) {
            return filters.isEmpty() ? empty : of(filters.get(0));
        }
        return filters.stream()
                .map(it -> it instanceof CostFilter.And || it instanceof CostFilter.Or ? "(" + of(it) + ")" : of(it))
                .collect(Collectors.joining(with));
    }
}
