package io.cloudcost.aws.internal.advice;

import io.cloudcost.finding.Priority;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What AWS's advisers may say of a thing. */
enum Claim {
    SIZE("advised-size", "should have another size, AWS says", "Change it as AWS advises.", Priority.MEDIUM),
    STORAGE("advised-storage", "should have other storage, AWS says", "Change its storage.", Priority.MEDIUM),
    STOP("advised-stop", "does nothing, AWS says", "Find out whose it is, then stop it.", Priority.HIGH),
    DELETE("advised-delete", "does nothing, AWS says", "Find out whose it is, then delete it.", Priority.HIGH),
    UPGRADE("advised-upgrade", "should be of a newer sort, AWS says", "Change it as AWS advises.", Priority.MEDIUM),
    GRAVITON(
            "advised-graviton",
            "might run on Graviton processors, AWS says",
            "Find out whether its software runs on arm64, then change it.",
            Priority.LOW),
    SCALE_IN("advised-scale-in", "has more parts than it needs, AWS says", "Make it smaller.", Priority.MEDIUM),
    PLAN(
            "advised-purchase",
            "could be cheaper by a savings plan, AWS says",
            "Tidy up first, since a commitment outlives what it was made for; then buy it.",
            Priority.MEDIUM),
    RESERVATION(
            "advised-purchase",
            "could be cheaper by a reservation, AWS says",
            "Tidy up first, since a commitment outlives what it was made for; then buy it.",
            Priority.MEDIUM),
    CHANGE("advised-change", "should be changed, AWS says", "See Cost Optimization Hub for what to do.", Priority.LOW);

    private static final Map<String, Claim> BY_ACTION = Map.of(
            "Rightsize", SIZE,
            "Stop", STOP,
            "Delete", DELETE,
            "Upgrade", UPGRADE,
            "MigrateToGraviton", GRAVITON,
            "ScaleIn", SCALE_IN,
            "PurchaseSavingsPlans", PLAN,
            "PurchaseReservedInstances", RESERVATION);

    final String word;
    final String sentence;
    final String action;
    final Priority priority;

    Claim(String word, String sentence, String action, Priority priority) {
        this.word = word;
        this.sentence = sentence;
        this.action = action;
        this.priority = priority;
    }

    /** By the action's name in Cost Optimization Hub; new ones are {@link #CHANGE}. */
    static Claim of(@Nullable String action) {
        return BY_ACTION.getOrDefault(String.valueOf(action), CHANGE);
    }

    boolean isPurchase() {
        return this == PLAN || this == RESERVATION;
    }
}
