/** How providers' own billing files become rows of FOCUS: one readable mapping for each kind of file. */
@NullMarked
package io.cloudcost.engine.mapping;

import org.jspecify.annotations.NullMarked;
