package io.cloudcost.simulator.vultr;

import java.util.List;
import java.util.Locale;

/** Names and tags as people give them. */
final class Labels {

    private static final List<String> ROLES = List.of(
            "web",
            "api",
            "worker",
            "db-replica",
            "cache",
            "ci-runner",
            "gateway",
            "etl",
            "search",
            "queue",
            "mail",
            "vpn",
            "bastion",
            "metrics",
            "scheduler");
    private static final List<String> GPU_ROLES = List.of("train", "infer", "render", "notebook", "embed");
    private static final List<String> TEAMS = List.of("platform", "payments", "search", "ml", "data", "growth");
    private static final List<String> STAGES = List.of("prod", "prod", "prod", "staging", "dev");

    private Labels() {}

    static String stage(Dice dice) {
        return dice.pick(STAGES);
    }

    static String label(Dice dice, boolean gpu, String stage, int number) {
        return String.format(Locale.ROOT, "%s-%s-%03d", dice.pick(gpu ? GPU_ROLES : ROLES), stage, number);
    }

    /** A label that breaks careless HTML, CSV and tables. */
    static String odd(int number) {
        return "ops \"" + number + "\" <b>&amp;</b> | Zürich; 東京, 🚀";
    }

    static List<String> tags(Dice dice, boolean gpu, String stage) {
        String team = gpu ? "ml" : dice.pick(TEAMS);
        return dice.chance(90) ? List.of("env:" + stage, "team:" + team) : List.of();
    }
}
