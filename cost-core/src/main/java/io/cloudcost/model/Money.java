package io.cloudcost.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An exact amount in one currency. Canonical: trailing zeros are stripped and the scale is never negative, so that two
 * equal amounts are {@code equals} and print alike. Nothing is ever rounded here; cents are for the reader's eye.
 *
 * @param amount exact, may be negative (credits)
 * @param currency ISO 4217 code such as {@code USD}, or a provider's virtual currency (FOCUS allows both); not blank
 */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {

    private static final int MOST_SCALE = 1000;

    public Money {
        amount = canonical(amount);
        if (currency.isBlank()) {
            throw new IllegalArgumentException("A currency code must not be blank");
        }
    }

    /** An amount from its text, as it came over the wire, for example {@code of("12.30", "USD")}. */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    /** An amount from an exact number. */
    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount, currency);
    }

    /** US dollars from text. */
    public static Money usd(String amount) {
        return of(amount, "USD");
    }

    /** US dollars. */
    public static Money usd(BigDecimal amount) {
        return of(amount, "USD");
    }

    /** Nothing, in this currency. */
    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /**
     * A number without trailing zeros and without a negative scale: the one form every amount and quantity has.
     *
     * @throws NumberFormatException if its exponent is beyond all measure, such as that of {@code 1e999999999}: written out it
     *     would fill the memory
     */
    public static BigDecimal canonical(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (Math.abs((long) number.scale()) > MOST_SCALE) {
            throw new NumberFormatException(
                    "A number with an exponent beyond " + MOST_SCALE + " is no amount and no quantity.");
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The sum. @throws IllegalArgumentException if the currencies differ */
    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    /** The difference. @throws IllegalArgumentException if the currencies differ */
    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    /** The exact product with a number. */
    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    /** The amount with its sign turned. */
    public Money negate() {
        return new Money(amount.negate(), currency);
    }

    /** Whether the amount is exactly zero. */
    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** Whether the amount is below zero. */
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** Whether the amount is above zero. */
    public boolean isPositive() {
        return amount.signum() > 0;
    }

    /** The larger amount first is for the caller; this is the natural order. @throws IllegalArgumentException if the currencies differ */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    /** For example {@code 12.3 USD}: exact and plain, never in E notation. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }

    private Money sameCurrency(Money other) {
        Objects.requireNonNull(other, "other");
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot combine " + currency + " with " + other.currency
                    + ": convert one of them with ExchangeRates, or keep both with Amounts");
        }
        return other;
    }
}
