package io.cloudcost.budget.internal.find;

import io.cloudcost.resource.PriceQuote;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which machines a speed is of. Named as {@code m5}, {@code m5.large}, {@code aws/m5} or {@code aws/m5.large}. */
public final class Speeds {

    private static final int MOST = 5;

    /** The providers of each size and family. */
    private final Map<String, Set<String>> providers = new HashMap<>();

    /** Over these prices. */
    public Speeds(Collection<PriceQuote> quotes) {
        for (PriceQuote quote : quotes) {
            add(quote.plan(), quote.provider());
            String family = quote.family();
            if (family != null) {
                add(family, quote.provider());
            }
        }
    }

    private void add(String name, String provider) {
        providers.computeIfAbsent(name, none -> new TreeSet<>()).add(provider);
    }

    /** A sentence for each name that two providers have. */
    public List<String> problems(Collection<String> names) {
        List<String> problems = new ArrayList<>();
        for (String name : new TreeSet<>(names)) {
            Set<String> with = providers.getOrDefault(name, Set.of());
            if (with.size() > 1) {
                List<String> full =
                        with.stream().map(provider -> provider + "/" + name).toList();
                problems.add("The speed of " + name + " may be of " + String.join(" or of ", full) + ": say which.");
            }
        }
        return problems;
    }

    /** A sentence for each name that nothing has. */
    List<String> hints(Collection<String> names) {
        List<String> hints = new ArrayList<>();
        for (String name : new TreeSet<>(names)) {
            if (!isKnown(name)) {
                hints.add("The speed of " + name
                        + " counts for nothing: no size or family has that name; the nearest are "
                        + String.join(", ", Nearest.to(name.substring(name.indexOf('/') + 1), providers.keySet(), MOST))
                        + ".");
            }
        }
        return hints;
    }

    private boolean isKnown(String name) {
        int slash = name.indexOf('/');
        return providers.containsKey(name)
                || (slash > 0
                        && providers
                                .getOrDefault(name.substring(slash + 1), Set.of())
                                .contains(name.substring(0, slash)));
    }
}
