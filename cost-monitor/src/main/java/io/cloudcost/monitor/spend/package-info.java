/** Figures of what clouds cost: spend, the running month, budgets, waste, and how old all that is. */
@NullMarked
package io.cloudcost.monitor.spend;

import org.jspecify.annotations.NullMarked;
