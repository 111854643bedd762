package io.cloudcost.simulator.focus;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaledTest {

    @ParameterizedTest
    @ValueSource(
            longs = {0, 1, -1, 10, 999_999_999, 1_000_000_000, -1_000_000_001, Long.MAX_VALUE, -Long.MAX_VALUE, 5_500})
    void writesPlainDigits(long number) {
        for (int decimals = 0; decimals <= Scaled.COST; decimals++) {
            BigDecimal exact = BigDecimal.valueOf(number, decimals);
            String plain =
                    exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();

            assertThat(Scaled.text(number, decimals)).isEqualTo(plain);
        }
    }

    @Test
    void keepsTheZeroBeforeThePoint() {
        assertThat(Scaled.text(-5, 3)).isEqualTo("-0.005");
    }
}
