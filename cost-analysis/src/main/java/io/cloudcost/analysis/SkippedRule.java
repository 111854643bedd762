package io.cloudcost.analysis;

/**
 * A rule that did not run, so that nobody takes its silence for a clean account.
 *
 * @param rule its id
 * @param reason why not, in a few words
 */
public record SkippedRule(String rule, String reason) {}
