/** Statements on the state store. */
@NullMarked
package io.cloudcost.monitor.internal.state;

import org.jspecify.annotations.NullMarked;
