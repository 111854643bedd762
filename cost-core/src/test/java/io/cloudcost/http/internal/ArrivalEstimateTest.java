package io.cloudcost.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ArrivalEstimateTest {

    private final ArrivalEstimate estimate = new ArrivalEstimate();

    private long lateness(long tookMillis) {
        return TimeUnit.NANOSECONDS.toMillis(estimate.answered(0, TimeUnit.MILLISECONDS.toNanos(tookMillis)));
    }

    @Test
    void atFirstOnlyTheAnswerProvesTheArrival() {
        assertThat(lateness(50)).isEqualTo(50);
        assertThat(lateness(400)).isEqualTo(400);
    }

    @Test
    void laterOnlyWhatIsSlowerThanTheQuickestCounts() {
        for (int answers = 0; answers < 100; answers++) {
            lateness(300);
        }
        assertThat(lateness(300)).isEqualTo(25);
        assertThat(lateness(420)).isEqualTo(145);
        assertThat(lateness(10)).isEqualTo(10);
    }

    @Test
    void aServerThatTakesLongHasTheRequestAtWork() {
        assertThat(lateness(30_000)).isEqualTo(1_000);
        assertThat(estimate.unanswered(0)).isEqualTo(TimeUnit.SECONDS.toNanos(1));
    }
}
