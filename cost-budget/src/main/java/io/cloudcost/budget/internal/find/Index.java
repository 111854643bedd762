package io.cloudcost.budget.internal.find;

import io.cloudcost.budget.internal.prices.GpuNames;
import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.PriceQuote;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** All prices, by the GPU that comes with them, cheapest first: a search looks at each price of the parts that it wants. */
final class Index {

    /** The part of machines without a GPU. */
    static final String NONE = "";
    /** The part of machines with a GPU of which nobody says what it is. */
    static final String UNNAMED = "?";

    private final SortedMap<String, Split> splits = new TreeMap<>();
    private final Ids ids = new Ids();

    Index(Collection<PriceQuote> quotes, CostRules rules) {
        SortedMap<String, List<Entry>> entries = new TreeMap<>();
        for (PriceQuote quote : quotes) {
            List<Entry> split = entries.computeIfAbsent(split(quote), name -> new ArrayList<>());
            split.add(new Entry(quote, false, ids, rules));
            split.add(new Entry(quote, true, ids, rules));
        }
        entries.forEach((name, list) -> splits.put(name, new Split(list)));
    }

    static String split(PriceQuote quote) {
        Gpu gpu = quote.gpu();
        return gpu == null ? NONE : gpu.model() == null ? UNNAMED : GpuNames.normal(gpu.model());
    }

    Ids ids() {
        return ids;
    }

    Collection<String> names() {
        return splits.keySet();
    }

    Split split(String name) {
        return splits.getOrDefault(name, Split.EMPTY);
    }

    Set<String> gpus() {
        Set<String> names = new TreeSet<>(splits.keySet());
        names.remove(NONE);
        names.remove(UNNAMED);
        return names;
    }

    /** Entries of one GPU model, cheapest first; on demand and spot apart, since most searches want one of the two. */
    static final class Split {
        static final Split EMPTY = new Split(List.of());

        final Entry[] onDemand;
        final Entry[] spot;

        Split(List<Entry> entries) {
            onDemand = sorted(entries, false);
            spot = sorted(entries, true);
        }

        private static Entry[] sorted(List<Entry> entries, boolean spot) {
            return entries.stream()
                    .filter(entry -> entry.spot == spot)
                    .sorted(Comparator.comparingDouble(entry -> entry.about))
                    .toArray(Entry[]::new);
        }
    }
}
