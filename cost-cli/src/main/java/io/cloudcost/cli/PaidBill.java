package io.cloudcost.cli;

import io.cloudcost.CostException;
import io.cloudcost.monitor.metrics.CostMetrics;
import io.cloudcost.monitor.spend.ApiSpend;
import io.cloudcost.spi.ActualCostAnswer;
import io.cloudcost.spi.ActualCostRequest;
import io.cloudcost.spi.ActualCostSource;
import io.cloudcost.spi.Lateness;
import io.cloudcost.store.StateStore;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bill whose questions count among what reading the clouds costs.
 *
 * @param metrics that tell it, too; null where there are none
 */
record PaidBill(
        ActualCostSource bill,
        StateStore state,
        Clock clock,
        @Nullable CostMetrics metrics) implements ActualCostSource {

    private static final Logger LOG = LoggerFactory.getLogger(PaidBill.class);
    private static final String WHAT = "job costs";

    @Override
    public String provider() {
        return bill.provider();
    }

    @Override
    public Optional<String> account() {
        return bill.account();
    }

    @Override
    public Lateness lateness() {
        return bill.lateness();
    }

    @Override
    public ActualCostAnswer ask(ActualCostRequest request) {
        ActualCostAnswer answer = bill.ask(request);
        if (!answer.paid().isEmpty()) {
            note(answer);
        }
        return answer;
    }

    /** The answer was paid: it is not lost because nobody could note what it cost. */
    private void note(ActualCostAnswer answer) {
        if (metrics != null) {
            metrics.paid(provider(), answer.paidRequests(), answer.paid());
        }
        try {
            ApiSpend.paid(state, provider(), WHAT, clock.instant(), answer.paid());
        } catch (CostException away) {
            LOG.warn(
                    "What {} was paid for job costs, {}, is not noted: {}",
                    provider(),
                    answer.paid(),
                    away.getMessage());
        }
    }
}
