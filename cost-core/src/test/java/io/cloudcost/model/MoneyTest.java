package io.cloudcost.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "1.0,1 USD",
        "1.00,1 USD",
        "100,100 USD",
        "1E+2,100 USD",
        "0.000,0 USD",
        "-0.10,-0.1 USD",
        "1e-10,0.0000000001 USD"
    })
    void hasOneFormForEachAmount(String text, String printed) {
        assertThat(Money.usd(text)).hasToString(printed);
        assertThat(Money.usd(text)).isEqualTo(new Money(new BigDecimal(text).setScale(20), "USD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e100000000", "1e-999999999", "1e2147483647"})
    void refusesWhatWouldFillTheMemory(String text) {
        assertThatThrownBy(() -> Money.usd(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no amount");
        assertThat(Money.usd("0e999999999")).isEqualTo(Money.zero("USD"));
    }

    @Test
    void neverMixesCurrencies() {
        assertThatThrownBy(() -> Money.usd("1").plus(Money.of("1", "EUR")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("USD")
                .hasMessageContaining("EUR");
        assertThatThrownBy(() -> Money.of("1", " ")).hasMessageContaining("currency");
    }

    @Test
    void calculatesExactly() {
        Money sum = Money.zero("USD");
        for (int i = 0; i < 10; i++) {
            sum = sum.plus(Money.usd("0.1"));
        }
        assertThat(sum).isEqualTo(Money.usd("1"));
        assertThat(Money.usd("1").minus(Money.usd("0.9")).times(new BigDecimal("3")))
                .isEqualTo(Money.usd("0.3"));
        assertThat(Money.usd("-2").negate().isPositive()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void sumsAreTheSameInAnyOrder(long seed) {
        Random random = new Random(seed);
        List<Money> amounts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            amounts.add(Money.of(
                    BigDecimal.valueOf(random.nextLong(), random.nextInt(12)), random.nextBoolean() ? "USD" : "EUR"));
        }
        Amounts inOrder = Amounts.sum(amounts);
        Collections.shuffle(amounts, random);
        Amounts halves = Amounts.sum(amounts.subList(0, 77)).plus(Amounts.sum(amounts.subList(77, 200)));
        assertThat(halves).as("seed %d", seed).isEqualTo(inOrder).hasSameHashCodeAs(inOrder);
    }

    @Test
    void nothingSummedIsNotZero() {
        assertThat(Amounts.none().isEmpty()).isTrue();
        assertThat(Amounts.none().in("USD")).isEmpty();
        assertThat(Amounts.of(Money.usd("1"), Money.usd("-1"))).isNotEqualTo(Amounts.none());
        assertThat(Amounts.of(Money.usd("1"), Money.usd("-1")).single()).contains(Money.zero("USD"));
        assertThat(Amounts.of(Money.usd("1"), Money.of("2", "EUR")).single()).isEmpty();
    }

    @Test
    void convertsOnlyAtTheCallersRates() {
        Amounts both = Amounts.of(Money.usd("3"), Money.of("2", "EUR"));
        assertThat(both.convert((from, to) -> new BigDecimal("1.5"), "USD")).isEqualTo(Money.usd("6"));
    }

    @Test
    void anEstimateTellsWhatItDoesNotKnow() {
        Estimate estimate = Estimate.NONE.plus(Money.usd("5")).plusUnknown().plus(Estimate.NONE.plus(Money.usd("2")));
        assertThat(estimate).isEqualTo(new Estimate(Amounts.of(Money.usd("7")), 2, 1));
        assertThat(estimate.isComplete()).isFalse();
        assertThatThrownBy(() -> new Estimate(Amounts.none(), -1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
