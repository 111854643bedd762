/** The questions that the makers of FOCUS name as its use cases, ready to be asked of snapshots and stores. */
@NullMarked
package io.cloudcost.usecase;

import org.jspecify.annotations.NullMarked;
