/** Rows of the state store: budgets, their windows, jobs, attempts, and what was written down. */
@NullMarked
package io.cloudcost.budget.internal.ledger;

import org.jspecify.annotations.NullMarked;
