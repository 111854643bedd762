/** How figures are kept. */
@NullMarked
package io.cloudcost.monitor.internal.measure;

import org.jspecify.annotations.NullMarked;
