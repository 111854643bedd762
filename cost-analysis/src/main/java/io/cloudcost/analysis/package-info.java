/** What collected data means: figures, breakdowns, trend and what to do about waste. */
@NullMarked
package io.cloudcost.analysis;

import org.jspecify.annotations.NullMarked;
