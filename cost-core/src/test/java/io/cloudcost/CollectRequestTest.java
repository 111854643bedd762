package io.cloudcost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.snapshot.Part;
import java.time.Duration;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class CollectRequestTest {

    private static final YearMonth NOW = YearMonth.of(2026, 11);

    @Test
    void asksForTheCurrentMonthAndTheTwoBefore() {
        assertThat(CollectRequest.defaults().from(NOW)).isEqualTo(YearMonth.of(2026, 9));
        assertThat(CollectRequest.defaults().to(NOW)).isEqualTo(NOW);
    }

    @Test
    void oneEndMayBeLeftOut() {
        CollectRequest until =
                CollectRequest.builder().months(null, YearMonth.of(2026, 3)).build();
        assertThat(until.from(NOW)).isEqualTo(YearMonth.of(2026, 1));
        CollectRequest since =
                CollectRequest.builder().months(YearMonth.of(2025, 12), null).build();
        assertThat(since.from(NOW)).isEqualTo(YearMonth.of(2025, 12));
        assertThat(since.to(NOW)).isEqualTo(NOW);
    }

    @Test
    void refusesWhatCannotBe() {
        CollectRequestBuilder backwards = CollectRequest.builder().months(NOW, NOW.minusMonths(1));
        assertThatThrownBy(backwards::build)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("ends before it starts")
                .hasMessageContaining("2026-11");
        CollectRequestBuilder noTime = CollectRequest.builder().timeout(Duration.ZERO);
        assertThatThrownBy(noTime::build).hasMessageContaining("timeout");
    }

    @Test
    void choosesParts() {
        CollectRequest machines = CollectRequest.builder().only(Part.INSTANCES).build();
        assertThat(machines.wants(Part.INSTANCES, true)).isTrue();
        assertThat(machines.wants(Part.INVOICES, true)).isFalse();
        CollectRequest more = CollectRequest.builder().also(Part.UTILIZATION).build();
        assertThat(more.wants(Part.UTILIZATION, false)).isTrue();
        assertThat(more.wants(Part.INSTANCES, true)).isTrue();
        assertThat(CollectRequest.defaults().wants(Part.UTILIZATION, false)).isFalse();
    }

    @Test
    void aBuiltRequestDoesNotChange() {
        CollectRequestBuilder builder = CollectRequest.builder().timeout(Duration.ofSeconds(1));
        CollectRequest request = builder.build();
        builder.timeout(Duration.ofSeconds(2));
        assertThat(request.timeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(request.toBuilder().build().timeout()).isEqualTo(Duration.ofSeconds(1));
    }
}
