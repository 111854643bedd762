/** One charge: a row of FOCUS <i>Cost and Usage</i>, in groups that are made by its builder and may grow. */
@NullMarked
package io.cloudcost.charge;

import org.jspecify.annotations.NullMarked;
