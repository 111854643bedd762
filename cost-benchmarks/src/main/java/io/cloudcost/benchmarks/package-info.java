/** Measurements of the hot paths. */
@NullMarked
package io.cloudcost.benchmarks;

import org.jspecify.annotations.NullMarked;
