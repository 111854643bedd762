/** Prices of machines over all clouds, the cheapest one for a job, and budgets that jobs must keep. */
@NullMarked
package io.cloudcost.budget;

import org.jspecify.annotations.NullMarked;
