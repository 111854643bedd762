/** What the users of budgets may bring of their own. */
@NullMarked
package io.cloudcost.budget.spi;

import org.jspecify.annotations.NullMarked;
