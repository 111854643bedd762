/** Where collected data is kept: the contract; engines live in their own artifacts. */
@NullMarked
package io.cloudcost.store;

import org.jspecify.annotations.NullMarked;
