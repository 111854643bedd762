package io.cloudcost.simulator.focus;

import io.cloudcost.simulator.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tags of a resource.
 *
 * @param json as FOCUS has them; null if the column is null
 * @param values the same, sorted by key; {@code true} for a tag without a value
 */
record TagSet(@Nullable String json, SortedMap<String, String> values) {

    private static final List<String> TEAMS =
            List.of("core", "checkout", "Søk & \"Find\"", "data, science", "プラットフォーム", "line\nbreak");

    /** Every set that a bill uses; the first is no tags at all, the second an empty object. */
    static List<TagSet> all() {
        List<TagSet> all = new ArrayList<>();
        all.add(new TagSet(null, Collections.emptySortedMap()));
        all.add(new TagSet("{}", Collections.emptySortedMap()));
        for (String team : TEAMS) {
            for (String env : List.of("prod", "test", "")) {
                all.add(of(team, env, "shop", false));
                all.add(of(team, env, "", true));
            }
        }
        return all;
    }

    private static TagSet of(String team, String env, String app, boolean spot) {
        SortedMap<String, @Nullable Object> json = new TreeMap<>();
        json.put("team", team);
        if (!env.isEmpty()) {
            json.put("env", env);
        }
        if (!app.isEmpty()) {
            json.put("app", app);
        }
        if (spot) {
            json.put("interruptible", true);
        }
        SortedMap<String, String> values = new TreeMap<>();
        json.forEach((key, value) -> values.put(key, String.valueOf(value)));
        return new TagSet(
                new String(Json.write(json), StandardCharsets.UTF_8), Collections.unmodifiableSortedMap(values));
    }
}
