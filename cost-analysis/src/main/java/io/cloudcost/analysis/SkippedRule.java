package io.cloudcost.analysis;

/**
 * A rule that did not run, so that nobody takes its silence for a clean account.
 *
 * @param rule its id
 * @param reason why not, in a few words
 * @param hidesNothing whether the provider has nothing that the rule could judge
 */
public record SkippedRule(String rule, String reason, boolean hidesNothing) {

    /** One that may have had something to say. */
    public SkippedRule(String rule, String reason) {
        this(rule, reason, false);
    }
}
