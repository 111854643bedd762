/** What one collection saw, and how much of what there is that was. */
@NullMarked
package io.cloudcost.snapshot;

import org.jspecify.annotations.NullMarked;
