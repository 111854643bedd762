package io.cloudcost.monitor.gpu;

import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** What the time of a machine costs by its price. */
final class MachinePrice {

    private static final int SCALE = 12;

    /** The hours of a month by which a price of a month is shown, where every hour is billed. */
    private static final BigDecimal HOURS = BigDecimal.valueOf(730);

    /** Whose monthly price is the most, also where that is the price of 730 hours. */
    private static final String CAPPING = "vultr";

    private MachinePrice() {}

    /** Whether it costs anything in the state that it is in. */
    static boolean isBilled(Machine machine) {
        return machine.info().billed() != Billed.NO;
    }

    /**
     * The price of a stretch of time within a month.
     *
     * @param month of the calendar: what it cost so far counts against the price of a whole month, where that is the most
     * @param sofar what it cost in this month before, at this price
     */
    static Money of(Machine machine, Price.Known price, Duration time, Period month, BigDecimal sofar) {
        Money cost = cost(price, time, month);
        return isCapped(machine, price) ? atMost(price.monthly(), sofar, cost) : cost;
    }

    /**
     * A month that costs less than 730 hours is the most that a month may cost; else it only shows what an hour comes to. Parts of a
     * month alone never come to more than it.
     */
    private static boolean isCapped(Machine machine, Price.Known price) {
        Money hourly = price.hourly();
        return hourly != null
                && (machine.ref().provider().equals(CAPPING)
                        || price.monthly().amount().compareTo(hourly.amount().multiply(HOURS)) < 0);
    }

    private static Money cost(Price.Known price, Duration time, Period month) {
        Money hourly = price.hourly();
        if (hourly != null) {
            return GpuTimes.cost(hourly, time);
        }
        BigDecimal amount = price.monthly()
                .amount()
                .multiply(BigDecimal.valueOf(time.toMillis()))
                .divide(
                        BigDecimal.valueOf(
                                Duration.between(month.start(), month.end()).toMillis()),
                        SCALE,
                        RoundingMode.HALF_EVEN);
        return Money.of(amount, price.monthly().currency());
    }

    private static Money atMost(Money monthly, BigDecimal sofar, Money cost) {
        BigDecimal left = monthly.amount().subtract(sofar).max(BigDecimal.ZERO);
        return Money.of(cost.amount().min(left), cost.currency());
    }
}
