/** What alerts are: rules, states, messages, and those who send them. */
@NullMarked
package io.cloudcost.monitor.alert.model;

import org.jspecify.annotations.NullMarked;
