/** Exact values that everything else is made of: money, periods, tags. */
@NullMarked
package io.cloudcost.model;

import org.jspecify.annotations.NullMarked;
