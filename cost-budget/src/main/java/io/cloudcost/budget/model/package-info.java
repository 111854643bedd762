/** What budgets, jobs and offers are made of. */
@NullMarked
package io.cloudcost.budget.model;

import org.jspecify.annotations.NullMarked;
