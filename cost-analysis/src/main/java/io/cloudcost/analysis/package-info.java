/** Breakdowns, waste, anomalies, forecasts and comparisons of what was collected. */
@NullMarked
package io.cloudcost.analysis;

import org.jspecify.annotations.NullMarked;
