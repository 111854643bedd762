/** How units are counted, and what is kept of batches. */
@NullMarked
package io.cloudcost.monitor.internal.unit;

import org.jspecify.annotations.NullMarked;
