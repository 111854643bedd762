/** What a run costs on a machine, and which machine costs least. */
@NullMarked
package io.cloudcost.budget.internal.find;

import org.jspecify.annotations.NullMarked;
