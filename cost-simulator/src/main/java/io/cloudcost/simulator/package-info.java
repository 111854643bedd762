/** Fake clouds over real HTTP, and generators of estates and bills that know the truth. */
@NullMarked
package io.cloudcost.simulator;

import org.jspecify.annotations.NullMarked;
