package io.cloudcost.simulator.focus;

/** The costs of the rows that one group has in common. */
final class Sums {

    private final Sum billed = new Sum();
    private final Sum effective = new Sum();
    private final Sum list = new Sum();
    private final Sum contracted = new Sum();
    private long rows;

    void add(Row row) {
        rows++;
        billed.add(row.billed);
        effective.add(row.effective);
        list.add(row.list);
        contracted.add(row.contracted);
    }

    FocusTotals totals() {
        return new FocusTotals(rows, billed.value(), effective.value(), list.value(), contracted.value());
    }
}
