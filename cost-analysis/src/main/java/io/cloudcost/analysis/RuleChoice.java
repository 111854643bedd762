package io.cloudcost.analysis;

import io.cloudcost.spi.AnalysisOption;
import io.cloudcost.spi.CostAnalyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Chooses among the rules that were found: those for the provider, one per id, without those that are not wanted. */
final class RuleChoice {

    private final String provider;
    private final Set<String> without;
    private final TreeSet<String> ids = new TreeSet<>();
    private final TreeSet<String> leftOut = new TreeSet<>();
    private final Map<String, CostAnalyzer> chosen = new TreeMap<>();
    private final SortedMap<String, AnalysisOption<?>> options = new TreeMap<>();
    private final List<SkippedRule> skipped = new ArrayList<>();

    RuleChoice(String provider, Set<String> without) {
        this.provider = provider;
        this.without = without;
    }

    RuleSet among(RuleFinder finder) {
        finder.found().forEach(this::look);
        leftOut.forEach(id -> skipped.add(new SkippedRule(id, "left out on request")));
        return new RuleSet(List.copyOf(chosen.values()), options, skipped, finder.issues());
    }

    /** What was to be left out and is the name of no rule. */
    List<String> problems() {
        return without.stream()
                .filter(name -> ids.stream().noneMatch(id -> isNameOf(id, name)))
                .map(name -> "There is no rule '" + name + "' to leave out. There are: " + ids + ".")
                .toList();
    }

    private void look(CostAnalyzer rule) {
        String id = rule.id();
        ids.add(id);
        rule.options().forEach(option -> options.putIfAbsent(option.key(), option));
        if (!rule.provider().isEmpty() && !rule.provider().equals(provider)) {
            return;
        }
        if (without.contains(id) || without.contains(provider + "." + id)) {
            leftOut.add(id);
        } else {
            choose(id, rule);
        }
    }

    private void choose(String id, CostAnalyzer rule) {
        CostAnalyzer first = chosen.putIfAbsent(id, rule);
        if (first != null) {
            skipped.add(new SkippedRule(
                    id,
                    rule.getClass().getName() + " has the same id as "
                            + first.getClass().getName() + ", which was asked instead"));
        }
    }

    /** A rule for all clouds answers to its own name and to that of its findings. */
    private static boolean isNameOf(String id, String name) {
        return name.equals(id) || name.endsWith("." + id);
    }
}
