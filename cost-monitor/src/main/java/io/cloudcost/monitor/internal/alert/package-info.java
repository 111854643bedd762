/** What is kept of alerts, how they are judged, and how messages leave. */
@NullMarked
package io.cloudcost.monitor.internal.alert;

import org.jspecify.annotations.NullMarked;
