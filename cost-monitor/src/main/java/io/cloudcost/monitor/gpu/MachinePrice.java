package io.cloudcost.monitor.gpu;

import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the time of a machine costs by its price. */
final class MachinePrice {

    private static final int SCALE = 12;

    private MachinePrice() {}

    /** Whether it costs anything in the state that it is in. */
    static boolean isBilled(Machine machine) {
        return machine.info().billed() != Billed.NO;
    }

    /**
     * The price of a stretch of time within a month.
     *
     * @param month of the calendar: what it cost so far counts against the price of a whole month, which is the most
     * @param sofar what it cost in this month before
     * @return empty if nobody knows its price
     */
    static Optional<Money> of(Machine machine, Instant from, Instant to, Period month, BigDecimal sofar) {
        return machine.price() instanceof Price.Known known
                ? Optional.of(atMost(known.monthly(), sofar, cost(known, Duration.between(from, to), month)))
                : Optional.empty();
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
