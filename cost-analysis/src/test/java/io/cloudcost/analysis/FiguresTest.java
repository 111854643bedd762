package io.cloudcost.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.model.Estimate;
import io.cloudcost.model.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.5|1,234.50 USD",
                "0|0.00 USD",
                "0.005|0.01 USD",
                "0.0049999|<0.01 USD",
                "-0.0049999|>-0.01 USD",
                "-0.005|-0.01 USD",
                "-1234567.895|-1,234,567.90 USD"
            })
    void roundMoneyForTheEyeButNeverToNothing(String amount, String shown) {
        assertThat(Figures.money(Money.usd(amount))).isEqualTo(shown);
    }

    @Test
    void savingsSayHowManyAreNotKnown() {
        Estimate known = Estimate.NONE.plus(Money.usd("10"));
        assertThat(Figures.savings(known)).isEqualTo("10.00 USD");
        assertThat(Figures.savings(known.plusUnknown())).isEqualTo("10.00 USD + 1 unknown");
        assertThat(Figures.savings(Estimate.NONE.plusUnknown())).isEqualTo("1 unknown");
        assertThat(Figures.savings(Estimate.NONE)).isEmpty();
    }
}
