package io.cloudcost.monitor.spend;

import java.util.Set;

/** What rules say of a resource, as far as it is that it does nothing or little: the last word of a rule's id. */
final class Claims {

    private static final Set<String> IDLE = Set.of(
            "idle",
            "stopped",
            "unattached",
            "unused-address",
            "empty",
            "never-invoked",
            "unused",
            "advised-stop",
            "advised-delete");
    private static final Set<String> UNDER_USED = Set.of(
            "under-used",
            "oversized",
            "over-provisioned",
            "resize",
            "iops",
            "storage",
            "memory",
            "advised-size",
            "advised-storage");

    private Claims() {}

    static boolean idle(String rule) {
        return IDLE.contains(claim(rule));
    }

    static boolean underUsed(String rule) {
        return UNDER_USED.contains(claim(rule));
    }

    private static String claim(String rule) {
        return rule.substring(rule.lastIndexOf('.') + 1);
    }
}
