/** Reads what Prometheus servers and exporters tell. */
@NullMarked
package io.cloudcost.monitor.internal.prometheus;

import org.jspecify.annotations.NullMarked;
