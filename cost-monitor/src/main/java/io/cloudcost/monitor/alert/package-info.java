/** Alerts on watched figures: a book of rules, and the channels through which people hear. */
@NullMarked
package io.cloudcost.monitor.alert;

import org.jspecify.annotations.NullMarked;
