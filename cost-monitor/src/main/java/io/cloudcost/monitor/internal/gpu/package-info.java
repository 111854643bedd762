/** How the time and the use of GPUs are kept. */
@NullMarked
package io.cloudcost.monitor.internal.gpu;

import org.jspecify.annotations.NullMarked;
