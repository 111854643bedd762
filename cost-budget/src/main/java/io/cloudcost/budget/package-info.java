/** Budgets before a job starts, and its real cost after it ends. */
@NullMarked
package io.cloudcost.budget;

import org.jspecify.annotations.NullMarked;
