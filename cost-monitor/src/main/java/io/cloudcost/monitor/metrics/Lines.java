package io.cloudcost.monitor.metrics;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The figures of one metric by their labels, exact, before any bound. */
final class Lines {

    private final Rest rest;
    private final Map<List<String>, BigDecimal> known = new LinkedHashMap<>();
    private int unknown;

    private Lines(Rest rest) {
        this.rest = rest;
    }

    static Lines of(Rest rest, Stream<Target.Line> figures) {
        Lines lines = new Lines(rest);
        figures.forEach(lines::add);
        return lines;
    }

    private void add(Target.Line figure) {
        if (figure.value() == null) {
            unknown++;
        } else {
            known.merge(figure.values(), figure.value(), (one, two) -> rest == Rest.SUMMED ? one.add(two) : two);
        }
    }

    Map<List<String>, BigDecimal> known() {
        return known;
    }

    int unknown() {
        return unknown;
    }
}
