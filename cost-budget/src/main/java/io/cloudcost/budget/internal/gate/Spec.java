package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.model.WhenUnknown;
import io.cloudcost.budget.spi.BudgetActionHandler;
import io.cloudcost.budget.spi.MachineWatch;
import io.cloudcost.model.ExchangeRates;
import io.cloudcost.model.Money;
import io.cloudcost.store.StateStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * How a gate was built.
 *
 * @param named budgets that the gate names
 * @param owner what it signs with
 * @param limit the most that a job may cost which brings no budget of its own
 * @param runtime how long a job runs of which nobody knows
 * @param lease how long a reservation holds without being renewed
 * @param hold how long an orphan is held beyond its time
 * @param handlers who is told of thresholds
 * @param dryRun whether what thresholds do is only said
 */
public record Spec(
        StateStore state,
        Clock clock,
        Set<String> named,
        String owner,
        Money limit,
        Duration runtime,
        ExchangeRates rates,
        WhenUnknown whenUnknown,
        Duration lease,
        Duration hold,
        MachineWatch machines,
        Market market,
        List<BudgetActionHandler> handlers,
        boolean dryRun) {

    /** A copy. */
    public Spec {
        named = Set.copyOf(named);
        handlers = List.copyOf(handlers);
    }

    /** Now, as exact as the store keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** When a reservation that is renewed now is late. */
    public Instant leaseUntil(Instant now) {
        return now.plus(lease);
    }

    /** When it is booked whole, if nobody is heard of. */
    public Instant holdUntil(Instant now, Duration runs) {
        return now.plus(runs.compareTo(lease) > 0 ? runs : lease).plus(hold);
    }
}
