package io.cloudcost.budget.model;

/**
 * A budget and how it stands now.
 *
 * @param budget the limit
 * @param now its window
 */
public record BudgetStatus(Budget budget, BudgetView now) {}
