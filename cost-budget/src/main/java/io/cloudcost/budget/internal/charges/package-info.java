/** Finds in charges what jobs cost, so that no charge counts twice and the rest is known. */
@NullMarked
package io.cloudcost.budget.internal.charges;

import org.jspecify.annotations.NullMarked;
