/** What jobs cost, how they kept to their budgets, and where they cost least: figures of the ledger, put together. */
@NullMarked
package io.cloudcost.budget.report;

import org.jspecify.annotations.NullMarked;
