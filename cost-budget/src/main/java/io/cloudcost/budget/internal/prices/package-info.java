/** Prices as text: the file that comes with the library, pages that were read anew, and the quote that a job keeps. */
@NullMarked
package io.cloudcost.budget.internal.prices;

import org.jspecify.annotations.NullMarked;
