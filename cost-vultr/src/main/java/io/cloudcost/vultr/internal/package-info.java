/** From wire records to the model; nothing here is for users. */
@NullMarked
package io.cloudcost.vultr.internal;

import org.jspecify.annotations.NullMarked;
