/** What one unit of a business costs: a lead, an order, a request. */
@NullMarked
package io.cloudcost.monitor.unit;

import org.jspecify.annotations.NullMarked;
