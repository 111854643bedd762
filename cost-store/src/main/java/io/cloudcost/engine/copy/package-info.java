/** How whole stores are moved from one engine to another: for the engines alone. */
@NullMarked
package io.cloudcost.engine.copy;

import org.jspecify.annotations.NullMarked;
