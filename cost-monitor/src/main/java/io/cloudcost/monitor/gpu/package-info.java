/** What GPUs cost, and how much of that is used. */
@NullMarked
package io.cloudcost.monitor.gpu;

import org.jspecify.annotations.NullMarked;
