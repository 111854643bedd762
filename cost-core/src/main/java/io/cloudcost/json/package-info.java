/** The model as JSON, and back. */
@NullMarked
package io.cloudcost.json;

import org.jspecify.annotations.NullMarked;
