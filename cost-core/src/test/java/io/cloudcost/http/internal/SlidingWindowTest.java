package io.cloudcost.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On a clock of our own: nothing here takes time. */
class SlidingWindowTest {

    private static final long WINDOW = 1_000;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** Any pattern of arrivals: never more than N starts in any window, and none later than it had to be. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepsTheLimitAndWastesNothing(long seed) {
        Random random = new Random(seed);
        int limit = 1 + random.nextInt(40);
        SlidingWindow window = new SlidingWindow(limit, WINDOW);
        List<Long> starts = new ArrayList<>();
        long now = 0;
        for (int request = 0; request < 300; request++) {
            now += random.nextInt(4) == 0 ? random.nextInt(1500) : random.nextInt(20);
            long start = window.next(now);
            window.start(window.take(), start);
            assertThat(start).as("seed %d, request %d", seed, request).isEqualTo(earliest(starts, limit, now));
            starts.add(start);
            now = Math.max(now, start);
        }
        assertAnyWindowHoldsAtMost(limit, starts, seed);
    }

    /** Half of the permits at once, one at least; a sixteenth of all comes back with each window. */
    @Test
    void isSlowedAndRecovers() {
        SlidingWindow window = new SlidingWindow(16, WINDOW);
        window.slower(0);
        assertThat(startsIn(window, 0)).isEqualTo(8);
        window.slower(10);
        assertThat(startsIn(window, WINDOW))
                .as("the same storm; a share has come back")
                .isEqualTo(9);
        for (int storm = 2; storm < 9; storm++) {
            window.slower(storm * WINDOW);
        }
        assertThat(startsIn(window, 9 * WINDOW))
                .as("half of one and the one that came back")
                .isEqualTo(2);
        assertThat(startsIn(window, 20 * WINDOW)).isEqualTo(13);
        assertThat(startsIn(window, 200 * WINDOW)).isEqualTo(16);
    }

    @Test
    void isNeverStoppedBySlowness() {
        SlidingWindow window = new SlidingWindow(1, WINDOW);
        window.slower(0);
        assertThat(startsIn(window, 0)).isEqualTo(1);
        assertThat(window.next(0)).isEqualTo(WINDOW);
    }

    private static int startsIn(SlidingWindow window, long now) {
        int starts = 0;
        while (window.next(now) == now) {
            window.start(window.take(), now);
            starts++;
        }
        return starts;
    }

    /** The definition: now, or when the start N before this one leaves the window. */
    private static long earliest(List<Long> starts, int limit, long now) {
        return starts.size() < limit ? now : Math.max(now, starts.get(starts.size() - limit) + WINDOW);
    }

    /**
     * Requests reach the server some time after they are granted and before they are answered: whenever that is, the server
     * sees no more than N in a window.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepsTheLimitAtTheServerWhateverTheWayTakes(long seed) {
        Random random = new Random(seed);
        int limit = 1 + random.nextInt(10);
        SlidingWindow window = new SlidingWindow(limit, WINDOW);
        List<Flight> open = new ArrayList<>();
        List<Long> arrivals = new ArrayList<>();
        for (long now = 0; now < 20_000; now++) {
            land(open, window, now);
            if (window.next(now) == now && random.nextInt(5) > 0) {
                long arrival = now + random.nextInt(200);
                arrivals.add(arrival);
                open.add(new Flight(window.take(), arrival + random.nextInt(100)));
            }
        }
        arrivals.sort(null);
        assertAnyWindowHoldsAtMost(limit, arrivals, seed);
    }

    private record Flight(SlidingWindow.Slot slot, long answer) {}

    private static void land(List<Flight> open, SlidingWindow window, long now) {
        open.removeIf(flight -> {
            boolean landed = flight.answer() <= now;
            if (landed) {
                window.start(flight.slot(), now);
            }
            return landed;
        });
    }

    private static void assertAnyWindowHoldsAtMost(int limit, List<Long> starts, long seed) {
        for (int i = limit; i < starts.size(); i++) {
            assertThat(starts.get(i) - starts.get(i - limit))
                    .as("seed %d, start %d and the one %d before", seed, i, limit)
                    .isGreaterThanOrEqualTo(WINDOW);
        }
    }

    @Test
    void grantsTheWholeBurstAtOnceAndTheRestAsTheFirstOnesLeave() {
        SlidingWindow window = new SlidingWindow(3, WINDOW);
        for (long time = 0; time < 30; time += 10) {
            assertThat(window.next(time)).isEqualTo(time);
            window.start(window.take(), time);
        }
        assertThat(window.next(30)).isEqualTo(1_000);
        assertThat(window.atLeast(30, 0)).isEqualTo(1_000);
        assertThat(window.atLeast(30, 2)).isEqualTo(1_020);
        assertThat(window.atLeast(30, 3)).isEqualTo(1_030);
        assertThat(window.atLeast(30, 7)).isEqualTo(2_030);
        assertThat(window.next(1_005)).isEqualTo(1_005);
    }

    @Test
    void whatIsNotUsedIsFreeAgain() {
        SlidingWindow window = new SlidingWindow(1, WINDOW);
        SlidingWindow.Slot slot = window.take();
        assertThat(window.next(5)).isEqualTo(SlidingWindow.OPEN);
        window.giveBack(slot);
        assertThat(window.next(5)).isEqualTo(5);
    }

    @Test
    void aPauseHoldsAllAndALongerOneWins() {
        SlidingWindow window = new SlidingWindow(3, WINDOW);
        window.pauseUntil(500);
        window.pauseUntil(300);
        assertThat(window.next(0)).isEqualTo(500);
        assertThat(window.next(600)).isEqualTo(600);
    }

    @Test
    void aSmallerLimitHoldsAtOnce() {
        SlidingWindow window = new SlidingWindow(3, WINDOW);
        window.start(window.take(), 0);
        window.start(window.take(), 100);
        window.limit(1);
        assertThat(window.next(200)).isEqualTo(1_100);
    }
}
