package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.monitor.measure.MeasureContext;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.spend.ApiSpend;
import io.cloudcost.spi.ActualCostAnswer;
import io.cloudcost.spi.ActualCostRequest;
import io.cloudcost.spi.ActualCostSource;
import io.cloudcost.spi.Lateness;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaidBillTest {

    @Test
    void whatQuestionsForJobCostsPayCountsAmongWhatReadingCosts() {
        try (StateStore state = StateStores.open("sqlite::memory:")) {
            PaidBill bill = new PaidBill(bill(), state, Clock.fixed(CliRun.NOW, ZoneOffset.UTC), null);
            ActualCostRequest request = new ActualCostRequest(List.of(), Optional.empty(), false);
            bill.ask(request);
            bill.ask(request);

            assertThat(new ApiSpend()
                            .measure(MeasureContext.opening(CliRun.NOW, ZoneOffset.UTC, PaidBillTest::none, state)))
                    .singleElement()
                    .extracting(Measurement::money)
                    .isEqualTo(Optional.of(Money.usd("0.02")));
        }
    }

    private static CostStore none() {
        throw new IllegalStateException("no charges");
    }

    private static ActualCostSource bill() {
        return new ActualCostSource() {
            @Override
            public String provider() {
                return "aws";
            }

            @Override
            public Lateness lateness() {
                return new Lateness(Duration.ZERO, Duration.ZERO, Duration.ofDays(1), 1);
            }

            @Override
            public ActualCostAnswer ask(ActualCostRequest request) {
                return new ActualCostAnswer(Map.of(), Map.of(), Amounts.of(Money.usd("0.01")), 1, List.of());
            }
        };
    }
}
