package io.cloudcost.budget.model;

import java.time.Instant;

/**
 * A share of a budget was used, for the first time in this window of the budget and with this limit.
 *
 * @param number of the audit entry that says so; no other event has it, so that it can be the key of what is sent
 * @param at when it was found
 * @param threshold what was reached
 * @param budget how the budget stood then
 * @param text for people: what was reached, and what was done about it
 */
public record ThresholdReached(long number, Instant at, Threshold threshold, BudgetView budget, String text) {}
