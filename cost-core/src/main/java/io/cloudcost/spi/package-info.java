/** What providers, analyzers and stores implement, and the base they share. */
@NullMarked
package io.cloudcost.spi;

import org.jspecify.annotations.NullMarked;
