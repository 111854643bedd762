package io.cloudcost.engine.clickhouse;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which charges answer a question, and what holds of them.
 *
 * @param units whose charges they are
 * @param numbers what is known of all their numbers
 * @param rows how many they are
 * @param billed the sum of them, with every currency that is billed in
 */
record AskedCharges(List<Long> units, NumberFacts numbers, long rows, Amounts billed) {

    static AskedCharges of(Collection<Unit> units) {
        return new AskedCharges(
                units.stream().map(Unit::id).toList(),
                units.stream().map(Unit::numbers).reduce(NumberFacts.NONE, NumberFacts::and),
                units.stream().mapToLong(unit -> unit.coverage().rows()).sum(),
                units.stream().map(unit -> unit.coverage().total()).reduce(Amounts.none(), Amounts::plus));
    }

    String condition() {
        return Sql.among(ChargeColumns.UNIT, units);
    }

    boolean finer() {
        return numbers.finer();
    }

    /** What all of them are billed in; empty if that is not one currency. */
    Optional<String> billingCurrency() {
        return billed.single().map(Money::currency);
    }

    boolean mayOverflow() {
        return numbers.mayOverflow(rows);
    }
}
