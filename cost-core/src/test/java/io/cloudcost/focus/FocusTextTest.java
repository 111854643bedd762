package io.cloudcost.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FocusTextTest {

    @ParameterizedTest
    @CsvSource({
        "12.30,12.30",
        "-0.0000001,-0.0000001",
        "1E-7,0.0000001",
        "1.5e3,1500",
        "' 7 ',7",
        "+2,2",
        "0E-10,0.0000000000"
    })
    void numbersAreReadExactlyAndWrittenPlainly(String text, String plain) {
        assertThat(FocusText.write(FocusText.number(text))).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1,000.00", "$5", "0x10", "1.2.3", "NaN", "--1"})
    void whatIsNoNumberIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FocusText.number(text))
                .withMessage("'" + text + "' is not a number such as -12.34");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "1E-999999999", "1E101", "-9e2147483647", "1E-2147483647"})
    void aNumberThatWouldFillTheMemoryIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FocusText.number(text));
    }

    @Test
    void aHundredDigitsAreEnough() {
        String digits = "9".repeat(100);

        assertThat(FocusText.number(digits)).isEqualTo(new BigDecimal(digits));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FocusText.number(digits + "9"))
                .withMessage("'" + "9".repeat(60) + "…' has more than 100 digits");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T00:00:00Z,2026-11-01T00:00:00Z",
        "2026-11-01 00:00:00,2026-11-01T00:00:00Z",
        "2026-11-01T10:20:30.123Z,2026-11-01T10:20:30Z",
        "2026-11-01T10:20Z,2026-11-01T10:20:00Z",
        "2026-11-01T10:20:30+02:00,2026-11-01T08:20:30Z",
        "2026-11-01t10:20:30z,2026-11-01T10:20:30Z",
        "' 2026-11-01 ',2026-11-01T00:00:00Z",
        "2028-02-29T23:59:59-11:30,2028-03-01T11:29:59Z"
    })
    void timesAreReadInTheFormsProvidersWriteAndWrittenInTheOneOfFocus(String text, String strict) {
        assertThat(FocusText.write(FocusText.instant(text))).isEqualTo(strict);
    }

    @Test
    void aFractionIsReadExactly() {
        assertThat(FocusText.instant("2026-11-01T10:20:30.123456789Z"))
                .isEqualTo(Instant.parse("2026-11-01T10:20:30.123456789Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-13-01",
                "2026-02-30T00:00:00Z",
                "1/2/2026",
                "2026-11-01T25:00:00Z",
                "1700000000"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FocusText.instant(text))
                .withMessage("'" + text + "' is not a UTC time such as 2026-11-01T00:00:00Z");
    }
}
