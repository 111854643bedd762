package io.cloudcost.monitor.internal.gpu;

import io.cloudcost.model.Money;
import java.math.BigDecimal;

/**
 * What a machine cost in a month at one price.
 *
 * @param month of the fleet's zone, for example {@code 2026-11}
 * @param monthly the price
 * @param amount so far, in the price's currency
 */
public record Spent(String month, Money monthly, BigDecimal amount) {

    /** The same in this month at this price: another month, or another price, begins anew. */
    public Spent in(String otherMonth, Money price) {
        return month.equals(otherMonth) && monthly.equals(price) ? this : none(otherMonth, price);
    }

    /** Nothing yet. */
    public static Spent none(String month, Money price) {
        return new Spent(month, price, BigDecimal.ZERO);
    }

    /** With this cost. */
    public Spent plus(Money cost) {
        return new Spent(month, monthly, amount.add(cost.amount()));
    }
}
