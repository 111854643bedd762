/** Dashboards for Grafana and alert rules for Prometheus, made from the table of metrics. */
@NullMarked
package io.cloudcost.monitor.dashboard;

import org.jspecify.annotations.NullMarked;
