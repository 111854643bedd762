/** Does at its time what must be done again and again, over all processes once. */
@NullMarked
package io.cloudcost.monitor;

import org.jspecify.annotations.NullMarked;
