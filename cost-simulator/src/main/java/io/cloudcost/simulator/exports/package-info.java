/** The same month of costs as AWS, Azure and Google Cloud export it, with its right sums. */
@NullMarked
package io.cloudcost.simulator.exports;

import org.jspecify.annotations.NullMarked;
