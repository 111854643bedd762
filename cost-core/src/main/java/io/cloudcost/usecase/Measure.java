package io.cloudcost.usecase;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.query.CostFilter;
import java.util.function.Function;

/**
 * A sum in a table.
 *
 * @param name of its column
 * @param metric what is summed
 * @param filter over which charges, of those that the table is about
 */
record Measure(String name, FocusColumn metric, Function<UseCaseScope, CostFilter> filter) {}
