/** Asks bills what jobs really cost, and writes what they say. */
@NullMarked
package io.cloudcost.budget.internal.actual;

import org.jspecify.annotations.NullMarked;
