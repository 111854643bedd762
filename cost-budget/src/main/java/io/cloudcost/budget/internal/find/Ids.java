package io.cloudcost.budget.internal.find;

import io.cloudcost.resource.PriceQuote.Billing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Small numbers for the words that searches compare. */
final class Ids {

    static final int UNKNOWN = -1;

    private final Map<String, Integer> providers = new HashMap<>();
    private final Map<String, Integer> regions = new HashMap<>();
    private final Map<String, Integer> plans = new HashMap<>();
    private final Map<Billed, Integer> billings = new HashMap<>();
    private final List<Entry> examples = new ArrayList<>();

    int provider(String name) {
        return number(providers, name);
    }

    int region(String name) {
        return number(regions, name);
    }

    int plan(String name) {
        return number(plans, name);
    }

    /** The number of a plan; one that nothing has if nothing is called so. */
    int knownPlan(String name) {
        return plans.getOrDefault(name, Integer.MIN_VALUE);
    }

    int billing(Billed billed, Entry example) {
        Integer known = billings.get(billed);
        if (known != null) {
            return known;
        }
        examples.add(example);
        billings.put(billed, examples.size() - 1);
        return examples.size() - 1;
    }

    /** One entry for each way of being billed. */
    List<Entry> billings() {
        return examples;
    }

    Map<String, Integer> providers() {
        return Collections.unmodifiableMap(providers);
    }

    Map<String, Integer> regions() {
        return Collections.unmodifiableMap(regions);
    }

    Set<String> plans() {
        return plans.keySet();
    }

    private static <T> int number(Map<T, Integer> numbers, T name) {
        Integer known = numbers.putIfAbsent(name, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    /** What decides for how long a machine is billed. */
    record Billed(Billing billing, BigDecimal speed, boolean spot) {}
}
