package io.cloudcost.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.model.Money;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSharesTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SLACK = Duration.ofMinutes(5);

    @Test
    void whatNobodyHadIsNobodys() {
        assertThat(split("24", Map.of("a", HOUR, "b", HOUR.multipliedBy(2)), HOUR.multipliedBy(24)))
                .isEqualTo(Map.of("a", Money.usd("1"), "b", Money.usd("2")));
    }

    @Test
    void whoHadItAloneHasAllOfIt() {
        Duration almost = HOUR.minus(SLACK);
        assertThat(split("7", Map.of("a", almost), HOUR)).isEqualTo(Map.of("a", Money.usd("7")));
        assertThat(split("7", Map.of("a", almost.minusSeconds(1)), HOUR).get("a"))
                .isLessThan(Money.usd("7"));
        assertThat(split("7", Map.of("a", Duration.ofSeconds(60)), Duration.ZERO))
                .isEqualTo(Map.of("a", Money.usd("7")));
    }

    @Test
    void someoneWhoHadItForNoTimeIsAMistake() {
        assertThatThrownBy(() -> split("7", Map.of("a", Duration.ZERO), HOUR))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** They never exceed the charge, and are exactly the charge where all of the time was had. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nothingIsHandedOutTwice(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Map<String, Duration> had = new HashMap<>();
            for (int who = random.nextInt(6); who >= 0; who--) {
                had.put("job-" + who, Duration.ofMillis(1 + random.nextInt(9_000_000)));
            }
            Duration lasted = Duration.ofMillis(random.nextInt(90_000_000));
            Money charge =
                    Money.usd(String.valueOf(random.nextInt(1_000_000_000) - 1_000_000) + "." + random.nextInt(99));
            Money sum = TimeShares.split(charge, had, lasted, SLACK).values().stream()
                    .reduce(Money.zero("USD"), Money::plus);
            if (TimeShares.isWhole(had, lasted, SLACK)) {
                assertThat(sum).as("seed %s, round %s", seed, round).isEqualTo(charge);
            } else {
                assertThat(sum.amount().abs())
                        .as("seed %s, round %s", seed, round)
                        .isLessThan(charge.amount().abs());
            }
        }
    }

    private static Map<String, Money> split(String charge, Map<String, Duration> had, Duration lasted) {
        return TimeShares.split(Money.usd(charge), had, lasted, SLACK);
    }
}
