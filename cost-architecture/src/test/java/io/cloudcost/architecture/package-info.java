/** The rules of the house, checked over the compiled modules. */
@NullMarked
package io.cloudcost.architecture;

import org.jspecify.annotations.NullMarked;
