package io.cloudcost.budget.model;

import org.jspecify.annotations.Nullable;

/**
 * One reason why a job may not run.
 *
 * @param code what sort of reason
 * @param sentence for people, with the figures
 * @param budget the budget that it is about, null if none
 */
public record Refusal(
        RefusalCode code, String sentence, @Nullable String budget) {}
