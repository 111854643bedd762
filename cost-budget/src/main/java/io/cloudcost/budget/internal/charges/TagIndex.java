package io.cloudcost.budget.internal.charges;

import io.cloudcost.focus.Dimension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds uses by the tags of a charge, all of which they must have: by the few sets of keys that there are, not use by use. */
final class TagIndex {

    private final Map<Set<String>, Map<Map<String, String>, Timeline>> byKeys = new HashMap<>();

    TagIndex(List<Use> uses) {
        for (Use use : uses) {
            if (!use.tags().isEmpty()) {
                byKeys.computeIfAbsent(use.tags().keySet(), keys -> new HashMap<>())
                        .computeIfAbsent(use.tags(), tags -> new Timeline())
                        .add(use);
            }
        }
    }

    /** Those whose tags the charge carries, all of them: for each set of tags. */
    List<Timeline> of(Line line) {
        List<Timeline> found = new ArrayList<>();
        byKeys.forEach((keys, uses) -> {
            Timeline timeline = uses.get(values(line, keys));
            if (timeline != null) {
                found.add(timeline);
            }
        });
        return found;
    }

    /** The charge's tags of these keys; fewer if it lacks one. */
    private static Map<String, String> values(Line line, Set<String> keys) {
        Map<String, String> values = new TreeMap<>();
        for (String key : keys) {
            String value = line.group().get(Dimension.tag(key));
            if (value != null) {
                values.put(key, value);
            }
        }
        return values;
    }
}
