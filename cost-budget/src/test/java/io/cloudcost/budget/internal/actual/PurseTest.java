package io.cloudcost.budget.internal.actual;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.ExchangeRates;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PurseTest {

    private static final ExchangeRates NONE = (from, to) -> {
        throw new IllegalArgumentException("none");
    };

    @Test
    void holdsWhatIsLeft() {
        Purse purse = new Purse(Money.usd("0.03"), (from, to) -> new BigDecimal("2"));
        purse.pay(Amounts.of(Money.usd("0.01")));
        assertThat(purse.left()).contains(Money.usd("0.02"));
        purse.pay(Amounts.of(Money.of("0.005", "EUR")));
        assertThat(purse.left()).contains(Money.usd("0.01"));
        purse.pay(Amounts.of(Money.usd("1")));
        assertThat(purse.left()).contains(Money.usd("0"));
    }

    @Test
    void whatNobodyCanConvertUsesItUp() {
        Purse purse = new Purse(Money.usd("9"), NONE);
        purse.pay(Amounts.of(Money.of("0.01", "EUR")));
        assertThat(purse.left()).contains(Money.usd("0"));
    }

    @Test
    void withoutALimitThereIsAlwaysMore() {
        Purse purse = new Purse(null, NONE);
        purse.pay(Amounts.of(Money.of("100", "EUR")));
        assertThat(purse.left()).isEmpty();
    }
}
