/** The two doors to a collector, what is asked of it, and how it fails. */
@NullMarked
package io.cloudcost;

import org.jspecify.annotations.NullMarked;
