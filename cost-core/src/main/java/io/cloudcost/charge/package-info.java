/** One charge: a row of FOCUS <i>Cost and Usage</i>, in groups. */
@NullMarked
package io.cloudcost.charge;

import org.jspecify.annotations.NullMarked;
