/** Copies whole stores from one engine to another. */
@NullMarked
package io.cloudcost.copy;

import org.jspecify.annotations.NullMarked;
