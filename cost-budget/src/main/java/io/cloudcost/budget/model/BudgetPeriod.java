package io.cloudcost.budget.model;

/** How long a budget's limit holds before it begins anew. */
public enum BudgetPeriod {
    /** A day of the budget's time zone. */
    DAY,
    /** A calendar month. */
    MONTH,
    /** Three calendar months, from January, April, July or October. */
    QUARTER,
    /** For ever. */
    TOTAL
}
