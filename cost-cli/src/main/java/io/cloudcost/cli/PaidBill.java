package io.cloudcost.cli;

import io.cloudcost.monitor.spend.ApiSpend;
import io.cloudcost.spi.ActualCostAnswer;
import io.cloudcost.spi.ActualCostRequest;
import io.cloudcost.spi.ActualCostSource;
import io.cloudcost.spi.Lateness;
import io.cloudcost.store.StateStore;
import java.time.Clock;
import java.util.Optional;

/** A bill whose questions count among what reading the clouds costs. */
record PaidBill(ActualCostSource bill, StateStore state, Clock clock) implements ActualCostSource {

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
            ApiSpend.paid(state, provider(), WHAT, clock.instant(), answer.paid());
        }
        return answer;
    }
}
