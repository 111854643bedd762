package io.cloudcost.budget.internal.ledger;

import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.query.Comparison;
import io.cloudcost.query.CostFilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;

/** Which charges, as text: a line for each condition, those that it holds behind it. What was written is read as it was. */
final class FilterText {

    private final Iterator<List<String>> lines;

    private FilterText(Iterator<List<String>> lines) {
        this.lines = lines;
    }

    static String write(CostFilter filter) {
        List<List<String>> lines = new ArrayList<>();
        write(filter, lines);
        return Lines.write(lines);
    }

    /** @throws IllegalStateException if nobody knows what is written there */
    static CostFilter read(String text) {
        try {
            return new FilterText(Lines.read(text).iterator()).next();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException unknown) {
            throw new IllegalStateException(
                    "Nobody knows which charges a budget is about by '" + text + "': a newer version wrote it.",
                    unknown);
        }
    }

    private static void write(CostFilter filter, List<List<String>> lines) {
        if (filter instanceof CostFilter.And and) {
            writeAll("and", and.filters(), lines);
        } else if (filter instanceof CostFilter.Or or) {
            writeAll("or", or.filters(), lines);
        } else if (filter instanceof CostFilter.Not not) {
            writeAll("not", List.of(not.filter()), lines);
        } else {
            lines.add(line(filter));
        }
    }

    private static void writeAll(String word, List<CostFilter> filters, List<List<String>> lines) {
        lines.add(List.of(word, String.valueOf(filters.size())));
        filters.forEach(it -> write(it, lines));
    }

    private static List<String> line(CostFilter filter) {
        if (filter instanceof CostFilter.In in) {
            List<String> line = new ArrayList<>(List.of("in", in.dimension().toString()));
            line.addAll(in.values());
            return line;
        }
        if (filter instanceof CostFilter.Present present) {
            return List.of("present", present.dimension().toString());
        }
        if (filter instanceof CostFilter.Prefix prefix) {
            return List.of("prefix", prefix.dimension().toString(), prefix.prefix());
        }
        if (filter instanceof CostFilter.Compare compare) {
            return List.of(
                    "compare",
                    compare.dimension().toString(),
                    compare.comparison().name(),
                    compare.limit());
        }
        return ofNumber(filter);
    }

    private static List<String> ofNumber(CostFilter filter) {
        if (filter instanceof CostFilter.CompareNumber compare) {
            return List.of(
                    "number",
                    compare.column().name(),
                    compare.comparison().name(),
                    compare.limit().toPlainString());
        }
        if (filter instanceof CostFilter.PresentNumber present) {
            return List.of("has-number", present.column().name());
        }
        throw new IllegalStateException("Nobody knows how to write " + filter + ".");
    }

    private CostFilter next() {
        List<String> line = lines.next();
        return switch (line.get(0)) {
            case "and" -> new CostFilter.And(some(line));
            case "or" -> new CostFilter.Or(some(line));
            case "not" -> new CostFilter.Not(some(line).get(0));
            case "number" ->
                new CostFilter.CompareNumber(
                        FocusColumn.valueOf(line.get(1)), Comparison.valueOf(line.get(2)), new BigDecimal(line.get(3)));
            case "has-number" -> new CostFilter.PresentNumber(FocusColumn.valueOf(line.get(1)));
            default -> ofDimension(line).apply(Dimension.parse(line.get(1)));
        };
    }

    private List<CostFilter> some(List<String> line) {
        List<CostFilter> filters = new ArrayList<>();
        for (int left = Integer.parseInt(line.get(1)); left > 0; left--) {
            filters.add(next());
        }
        return filters;
    }

    private static Function<Dimension, CostFilter> ofDimension(List<String> line) {
        return switch (line.get(0)) {
            case "in" -> it -> new CostFilter.In(it, Set.copyOf(line.subList(2, line.size())));
            case "present" -> CostFilter.Present::new;
            case "prefix" -> it -> new CostFilter.Prefix(it, line.get(2));
            case "compare" -> it -> new CostFilter.Compare(it, Comparison.valueOf(line.get(2)), line.get(3));
            default ->
                throw new IllegalStateException(
                        "Nobody knows the condition " + line.get(0) + " of a budget: a newer version wrote it.");
        };
    }
}
