/** Vultr's API as it is on the wire; nothing here is for users. */
@NullMarked
package io.cloudcost.vultr.internal.api;

import org.jspecify.annotations.NullMarked;
