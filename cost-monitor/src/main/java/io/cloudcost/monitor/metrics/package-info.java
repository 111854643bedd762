/** What monitoring systems are told: names, labels and bounds of metrics, and their way to Micrometer. */
@NullMarked
package io.cloudcost.monitor.metrics;

import org.jspecify.annotations.NullMarked;
