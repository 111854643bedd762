package io.cloudcost.benchmarks;

import java.util.List;
import java.util.Locale;

/** What turns of two ways to do the same thing come to. */
final class Ratios {

    private Ratios() {}

    /** Prints the median, the least and the most of figures, of which there must be some. */
    static void print(String what, List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        System.out.println(String.format(
                Locale.ROOT,
                "%-36s median %.2f (%.2f - %.2f) of %d",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(0),
                sorted.get(sorted.size() - 1),
                sorted.size()));
    }
}
