/** Collects what a Vultr account costs and holds. */
@NullMarked
package io.cloudcost.vultr;

import org.jspecify.annotations.NullMarked;
