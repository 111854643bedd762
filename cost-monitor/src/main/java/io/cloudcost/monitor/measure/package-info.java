/** Figures that are watched: what they are, and how they are taken. */
@NullMarked
package io.cloudcost.monitor.measure;

import org.jspecify.annotations.NullMarked;
