/** Deciding whether a job may run, and keeping its money until it has. */
@NullMarked
package io.cloudcost.budget.internal.gate;

import org.jspecify.annotations.NullMarked;
