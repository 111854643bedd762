/** What FOCUS says about the columns of <i>Cost and Usage</i>: names, types, levels, allowed values, versions. */
@NullMarked
package io.cloudcost.focus;

import org.jspecify.annotations.NullMarked;
