/** What exists in an account and may be wasted, and what the catalogue says it costs. */
@NullMarked
package io.cloudcost.resource;

import org.jspecify.annotations.NullMarked;
