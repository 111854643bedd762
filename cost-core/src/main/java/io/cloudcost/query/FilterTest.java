package io.cloudcost.query;

import io.cloudcost.charge.CostRecord;

/** Whether a charge passes a filter. */
final class FilterTest {

    private FilterTest() {}

    static boolean passes(CostFilter filter, CostRecord charge) {
        if (filter instanceof CostFilter.And and) {
            return and.filters().stream().allMatch(part -> passes(part, charge));
        }
        if (filter instanceof CostFilter.Or or) {
            return or.filters().stream().anyMatch(part -> passes(part, charge));
        }
        if (filter instanceof CostFilter.Not not) {
            return !passes(not.filter(), charge);
        }
        if (filter instanceof CostFilter.In in) {
            String value = charge.text(in.dimension());
            return value != null && in.values().contains(value);
        }
        return charge.text(((CostFilter.Present) filter).dimension()) != null;
    }
}
