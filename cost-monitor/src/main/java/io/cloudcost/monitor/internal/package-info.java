/** What is kept of tasks. */
@NullMarked
package io.cloudcost.monitor.internal;

import org.jspecify.annotations.NullMarked;
