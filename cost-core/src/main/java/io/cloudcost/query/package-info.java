/** Questions about charges, asked of snapshots and of stores alike. */
@NullMarked
package io.cloudcost.query;

import org.jspecify.annotations.NullMarked;
