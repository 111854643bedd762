package io.cloudcost.vultr.internal;

import io.cloudcost.resource.Billed;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.Part;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The API's words for what a thing is doing. A word that is not in here is unknown, and noted. */
final class States {

    private static final Map<String, ResourceState> MACHINES = Map.of(
            "pending", ResourceState.PENDING,
            "installing", ResourceState.PENDING,
            "resizing", ResourceState.PENDING,
            "suspended", ResourceState.SUSPENDED);

    private static final Map<String, ResourceState> POWER =
            Map.of("running", ResourceState.RUNNING, "stopped", ResourceState.STOPPED);

    private static final Map<String, ResourceState> OTHERS = Map.ofEntries(
            Map.entry("active", ResourceState.AVAILABLE),
            Map.entry("complete", ResourceState.AVAILABLE),
            Map.entry("running", ResourceState.AVAILABLE),
            Map.entry("rebuilding", ResourceState.AVAILABLE),
            Map.entry("rebalancing", ResourceState.AVAILABLE),
            Map.entry("pending", ResourceState.PENDING),
            Map.entry("installing", ResourceState.PENDING),
            Map.entry("suspended", ResourceState.SUSPENDED),
            Map.entry("deleted", ResourceState.DELETING),
            Map.entry("deleting", ResourceState.DELETING));

    private States() {}

    static ResourceState instance(@Nullable String status, @Nullable String power, Notes notes) {
        return "active".equals(lower(status))
                ? look(Part.INSTANCES, "power_status", POWER, power, notes)
                : look(Part.INSTANCES, "status", MACHINES, status, notes);
    }

    /** Physical machines tell no power state: an active one runs as far as anybody knows. */
    static ResourceState bareMetal(@Nullable String status, Notes notes) {
        return "active".equals(lower(status))
                ? ResourceState.RUNNING
                : look(Part.BARE_METALS, "status", MACHINES, status, notes);
    }

    static ResourceState other(Part part, @Nullable String status, Notes notes) {
        return look(part, "status", OTHERS, status, notes);
    }

    /** Stopped machines are billed in full until they are destroyed; of suspended and unfinished ones no source says. */
    static Billed machineBilled(ResourceState state) {
        return state == ResourceState.RUNNING || state == ResourceState.STOPPED ? Billed.YES : Billed.UNKNOWN;
    }

    static Billed billed(ResourceState state) {
        return state == ResourceState.AVAILABLE ? Billed.YES : Billed.UNKNOWN;
    }

    private static ResourceState look(
            Part part, String field, Map<String, ResourceState> words, @Nullable String word, Notes notes) {
        ResourceState state = words.get(lower(word));
        if (state == null && word != null && !word.isBlank()) {
            notes.unknownValue(part, field, word);
        }
        return state == null ? ResourceState.UNKNOWN : state;
    }

    private static String lower(@Nullable String word) {
        return word == null ? "" : word.toLowerCase(Locale.ROOT);
    }
}
