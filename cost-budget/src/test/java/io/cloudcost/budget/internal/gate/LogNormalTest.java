package io.cloudcost.budget.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogNormalTest {

    private static final double DEVIATION = 0.3;
    private static final int TRIALS = 20_000;

    @Test
    void equalFiguresLeaveNoDoubt() {
        LogNormal sample = LogNormal.of(List.of(Math.log(3), Math.log(3), Math.log(3)));
        assertThat(sample.p50()).isCloseTo(3, within(1e-9));
        assertThat(sample.p90()).isCloseTo(3, within(1e-9));
    }

    @Test
    void isFartherOutOfFew() {
        LogNormal few = new LogNormal(5, 0, DEVIATION, 1);
        LogNormal many = new LogNormal(1000, 0, DEVIATION, 1);
        assertThat(few.p90()).isGreaterThan(many.p90());
        assertThat(many.p90()).isCloseTo(Math.exp(1.2816 * DEVIATION), within(0.001));
        assertThat(few.p90())
                .as("1.533 by the table of Student's distribution, 4 degrees of freedom")
                .isCloseTo(Math.exp(1.533 * DEVIATION * Math.sqrt(1.2)), within(0.003));
    }

    @Test
    void oneQuickRunRuinsNothing() {
        double four = Math.log(4);
        LogNormal sample = LogNormal.of(List.of(four, four, Math.log(0.2 / 3600), four, Math.log(4.2)));
        assertThat(sample.p90()).isBetween(4.0, 4.5);
        assertThat(sample.size()).isEqualTo(4);
    }

    @Test
    void whatTookLongCountsButNotWithoutBound() {
        LogNormal sample =
                LogNormal.of(Stream.of(4, 4, 4, 4, 400).map(Math::log).toList());
        assertThat(sample.size()).isEqualTo(5);
        assertThat(sample.p90()).isBetween(40.0, 800.0);
    }

    /** Nine of ten, however small the sample was. */
    @ParameterizedTest
    @ValueSource(ints = {5, 10, 30, 100})
    void nineOfTenNextOnesLieBelow(int size) {
        Random random = new Random(42);
        long below = Stream.generate(() -> sample(random, size))
                .limit(TRIALS)
                .filter(sample -> Math.exp(random.nextGaussian() * DEVIATION) <= sample.p90())
                .count();
        assertThat(below / (double) TRIALS).isBetween(0.89, 0.91);
    }

    /** Of 30 jobs no estimator can do better: the mean's own deviation is 0.3 / √30, so that 92.5 % lie within 10 %. */
    @Test
    void theMiddleIsWithinATenthAfterThirtyJobs() {
        Random random = new Random(42);
        long near = Stream.generate(() -> sample(random, 30))
                .limit(TRIALS)
                .filter(sample -> Math.abs(sample.p50() - 1) <= 0.1)
                .count();
        assertThat(near / (double) TRIALS).isGreaterThan(0.91);
    }

    private static LogNormal sample(Random random, int size) {
        return LogNormal.of(Stream.generate(() -> random.nextGaussian() * DEVIATION)
                .limit(size)
                .toList());
    }
}
