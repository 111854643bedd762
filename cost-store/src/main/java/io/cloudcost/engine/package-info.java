/** What all engines share. */
@NullMarked
package io.cloudcost.engine;

import org.jspecify.annotations.NullMarked;
