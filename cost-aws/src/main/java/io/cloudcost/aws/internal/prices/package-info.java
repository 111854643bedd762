/** What AWS's price list says that things cost. */
@NullMarked
package io.cloudcost.aws.internal.prices;

import org.jspecify.annotations.NullMarked;
