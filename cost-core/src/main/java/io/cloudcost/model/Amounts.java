package io.cloudcost.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collector;

/**
 * A sum of charges: one {@link Money} per currency, sorted by currency. Empty means that nothing was summed, which is
 * not the same as zero. Immutable.
 */
public final class Amounts {

    private static final Amounts NONE = new Amounts(new TreeMap<>());

    private final SortedMap<String, BigDecimal> byCurrency;

    private Amounts(SortedMap<String, BigDecimal> byCurrency) {
        this.byCurrency = byCurrency;
    }

    /** The sum of nothing. */
    public static Amounts none() {
        return NONE;
    }

    /** The sum of these amounts. */
    public static Amounts of(Money... amounts) {
        return sum(List.of(amounts));
    }

    /** The sum of these amounts. */
    public static Amounts sum(Collection<Money> amounts) {
        return amounts.stream().collect(summing());
    }

    /** Sums a stream of money exactly. */
    public static Collector<Money, ?, Amounts> summing() {
        return Collector.<Money, SortedMap<String, BigDecimal>, Amounts>of(
                TreeMap::new, Amounts::add, Amounts::merge, Amounts::new);
    }

    /** This sum and one more amount. */
    public Amounts plus(Money money) {
        SortedMap<String, BigDecimal> sum = new TreeMap<>(byCurrency);
        add(sum, money);
        return new Amounts(sum);
    }

    /** Both sums together. */
    public Amounts plus(Amounts other) {
        return new Amounts(merge(new TreeMap<>(byCurrency), other.byCurrency));
    }

    /** The amount in this currency; empty if nothing in it was summed. */
    public Optional<Money> in(String currency) {
        return Optional.ofNullable(byCurrency.get(currency)).map(amount -> new Money(amount, currency));
    }

    /** One amount per currency, sorted by currency. */
    public List<Money> list() {
        List<Money> amounts = new ArrayList<>();
        byCurrency.forEach((currency, amount) -> amounts.add(new Money(amount, currency)));
        return List.copyOf(amounts);
    }

    /** The amount, where there is exactly one currency. */
    public Optional<Money> single() {
        return byCurrency.size() == 1 ? Optional.of(list().get(0)) : Optional.empty();
    }

    /** Whether nothing was summed. */
    public boolean isEmpty() {
        return byCurrency.isEmpty();
    }

    /** Everything in one currency, at the caller's rates. @throws IllegalArgumentException if a rate is missing */
    public Money convert(ExchangeRates rates, String currency) {
        return list().stream().map(money -> rates.convert(money, currency)).reduce(Money.zero(currency), Money::plus);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Amounts amounts && list().equals(amounts.list());
    }

    @Override
    public int hashCode() {
        return list().hashCode();
    }

    /** For example {@code [12.3 EUR, 4 USD]}. */
    @Override
    public String toString() {
        return list().toString();
    }

    private static void add(SortedMap<String, BigDecimal> sum, Money money) {
        sum.merge(money.currency(), money.amount(), BigDecimal::add);
    }

    private static SortedMap<String, BigDecimal> merge(
            SortedMap<String, BigDecimal> left, SortedMap<String, BigDecimal> right) {
        right.forEach((currency, amount) -> left.merge(currency, amount, BigDecimal::add));
        return left;
    }
}
