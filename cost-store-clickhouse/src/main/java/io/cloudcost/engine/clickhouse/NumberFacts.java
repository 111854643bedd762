package io.cloudcost.engine.clickhouse;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.engine.duckdb.Numbers;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * What holds of all numbers in some charges.
 *
 * @param finer whether some have remainders beside their columns
 * @param digits the most digits before the point
 */
record NumberFacts(boolean finer, int digits) {

    static final NumberFacts NONE = new NumberFacts(false, 0);

    /** The engine's own sums have so many digits before the point, and beyond them are silently wrong. */
    private static final int SUM_DIGITS = Numbers.WHOLE_DIGITS;

    static NumberFacts of(List<CostRecord> charges) {
        NumberFacts facts = NONE;
        for (CostRecord charge : charges) {
            for (var column : ChargeColumns.FOCUS) {
                if (charge.value(column) instanceof BigDecimal number) {
                    facts = facts.and(of(number));
                }
            }
        }
        return facts;
    }

    NumberFacts and(NumberFacts other) {
        return new NumberFacts(finer || other.finer, Math.max(digits, other.digits));
    }

    /** Whether so many of these numbers may add up to more than the engine's own sums can hold. */
    boolean mayOverflow(long rows) {
        return digits + String.valueOf(rows).length() > SUM_DIGITS;
    }

    private static NumberFacts of(BigDecimal number) {
        BigDecimal exact = Money.canonical(number);
        return new NumberFacts(exact.scale() > Numbers.SCALE, Math.max(0, exact.precision() - exact.scale()));
    }
}
