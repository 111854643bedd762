package io.cloudcost.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.model.Tags;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobCostTest {
    private static final Instant NOW = Instant.parse("2026-11-03T00:00:00Z");

    @Test
    void onlyFieldsThatNameNobodyAreKept() {
        assertThat(cost(Map.of("USAGE_TYPE", "BoxUsage:m5.large")).fields()).containsKey("USAGE_TYPE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cost(Map.of("description", "10.0.0.7")))
                .withMessageContaining("[description]");
    }

    @Test
    void anAttemptDoesNotEndBeforeItStarts() {
        assertThat(item(NOW).end()).as("one that was over at once").isEqualTo(NOW);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> item(NOW.minusMillis(1)))
                .withMessage("The attempt job-1 must not end before it starts.");
    }

    @Test
    void anEmptyScopeIsEverything() {
        assertThat(PriceScope.all().hasProvider("aws")).isTrue();
        assertThat(PriceScope.of("vultr").hasProvider("aws")).isFalse();
        assertThat(PriceScope.of("vultr").hasRegion("ewr")).isTrue();
    }

    private static ActualCostRequest.Item item(Instant end) {
        return new ActualCostRequest.Item("job-1", NOW, end, List.of(), null, null, false, Tags.none());
    }

    private static JobCost cost(Map<String, String> fields) {
        return JobCost.of(JobCostKind.COMPUTE, Money.usd("1"), Period.monthOf(NOW), NOW, true, fields);
    }
}
