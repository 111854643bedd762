package io.cloudcost.engine.clickhouse;

import java.util.Collection;
import java.util.List;

/**
 * Which charges answer a question, and what holds of them.
 *
 * @param units whose charges they are
 * @param numbers what is known of all their numbers
 * @param rows how many they are
 */
record AskedCharges(List<Long> units, NumberFacts numbers, long rows) {

    static AskedCharges of(Collection<Unit> units) {
        return new AskedCharges(
                units.stream().map(Unit::id).toList(),
                units.stream().map(Unit::numbers).reduce(NumberFacts.NONE, NumberFacts::and),
                units.stream().mapToLong(unit -> unit.coverage().rows()).sum());
    }

    String condition() {
        return Sql.among(ChargeColumns.UNIT, units);
    }

    boolean finer() {
        return numbers.finer();
    }

    boolean mayOverflow() {
        return numbers.mayOverflow(rows);
    }
}
