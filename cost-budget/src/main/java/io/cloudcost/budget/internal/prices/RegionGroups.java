package io.cloudcost.budget.internal.prices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which part of the world a region is in, as far as the file {@code regions.txt} knows. */
public final class RegionGroups {

    private static final Map<String, List<Rule>> RULES = Snapshot.text("regions.txt")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(Rule::of)
            .collect(Collectors.groupingBy(Rule::provider));

    private RegionGroups() {}

    /** The group of a region; empty if it is not known. */
    public static Optional<String> of(String provider, String region) {
        for (Rule rule : RULES.getOrDefault(provider, List.of())) {
            if (rule.matches(region)) {
                return Optional.of(rule.group);
            }
        }
        return Optional.empty();
    }

    /** All groups that there are. */
    public static Set<String> all() {
        Set<String> groups = new TreeSet<>();
        RULES.values().forEach(rules -> rules.forEach(rule -> groups.add(rule.group)));
        return groups;
    }

    /** A star at the end of a region stands for anything. */
    private record Rule(String provider, String region, String group) {

        private static Rule of(String line) {
            String[] fields = line.split("\t", -1);
            return new Rule(fields[0], fields[1], fields[2]);
        }

        private boolean matches(String other) {
            return region.endsWith("*")
                    ? other.startsWith(region.substring(0, region.length() - 1))
                    : region.equals(other);
        }
    }
}
