/** One small class per recipe, each compiled and run in the build. */
@NullMarked
package io.cloudcost.examples;

import org.jspecify.annotations.NullMarked;
