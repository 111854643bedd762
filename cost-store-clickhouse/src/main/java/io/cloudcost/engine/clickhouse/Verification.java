package io.cloudcost.engine.clickhouse;

import io.cloudcost.StoreException;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whether the server has what was sent to it, no row less and none twice: before it counts, and whenever it is asked. */
final class Verification {

    static final Found NOTHING = new Found(0, Amounts.none());

    private final Server server;

    Verification(Server server) {
        this.server = server;
    }

    /** The charges of a unit that are there. */
    record Found(long rows, Amounts total) {

        Found plus(Found other) {
            return new Found(rows + other.rows, total.plus(other.total));
        }

        /** What is said of a unit may name a currency without charges, but none with charges may be missing in it. */
        boolean isAll(Unit unit) {
            Amounts said = unit.coverage().total();
            return rows == unit.coverage().rows()
                    && total.list().stream()
                            .allMatch(money -> said.in(money.currency()).isPresent())
                    && nonZero(total).equals(nonZero(said));
        }
    }

    void check(List<Unit> units) {
        if (units.isEmpty()) {
            return;
        }
        Map<Long, Found> found =
                found(Sql.among(ChargeColumns.UNIT, units.stream().map(Unit::id).toList()));
        for (Unit unit : units) {
            Found there = found.getOrDefault(unit.id(), NOTHING);
            if (!there.isAll(unit)) {
                throw new StoreException(
                        "The server of " + server.address() + " did not take the charges of " + unit.source() + " for "
                                + unit.coverage().billingPeriod() + " as they were sent: it has " + there.rows()
                                + " of "
                                + unit.coverage().rows() + " rows and " + there.total() + " of "
                                + unit.coverage().total() + ". Nothing was changed: do it again.",
                        true,
                        null);
            }
        }
    }

    /** By unit. */
    Map<Long, Found> found(String condition) {
        Map<Long, Found> found = new HashMap<>();
        server.list(
                        "SELECT unit_id, BillingCurrency, count(), sum(toDecimal256(BilledCost, 18)), sum("
                                + NumberSql.remainder(FocusColumn.BILLED_COST) + ") FROM charges WHERE "
                                + condition + " GROUP BY unit_id, BillingCurrency",
                        row -> Map.entry(row.number(0), found(row)))
                .forEach(entry -> found.merge(entry.getKey(), entry.getValue(), Found::plus));
        return found;
    }

    private static Found found(Row row) {
        BigDecimal billed = Objects.requireNonNullElse(row.decimal(3), BigDecimal.ZERO)
                .add(Objects.requireNonNullElse(row.decimal(4), BigDecimal.ZERO));
        return new Found(row.number(2), Amounts.of(new Money(billed, row.string(1))));
    }

    private static Amounts nonZero(Amounts amounts) {
        return amounts.list().stream()
                .filter(money -> money.amount().signum() != 0)
                .collect(Amounts.summing());
    }
}
