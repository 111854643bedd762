package io.cloudcost.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlidingWindowTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void aPlaceIsFreeAgainOneSecondLater() {
        SlidingWindow window = new SlidingWindow(2);
        assertThat(window.admit(0)).isTrue();
        assertThat(window.admit(SECOND / 2)).isTrue();
        assertThat(window.admit(SECOND - 1)).isFalse();
        assertThat(window.admit(SECOND)).isTrue();
        assertThat(window.admit(SECOND + 1)).isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neverMoreThanTheLimitInAnySecondAndNoneRefusedBelowIt(long seed) {
        Random random = new Random(seed);
        SlidingWindow window = new SlidingWindow(30);
        List<Long> admitted = new ArrayList<>();
        long now = 0;
        for (int i = 0; i < 2_000; i++) {
            now += random.nextInt(40_000_000);
            long arrival = now;
            long recent = admitted.stream().filter(a -> arrival - a < SECOND).count();
            assertThat(window.admit(arrival)).isEqualTo(recent < 30);
            if (recent < 30) {
                admitted.add(arrival);
            }
        }
    }
}
