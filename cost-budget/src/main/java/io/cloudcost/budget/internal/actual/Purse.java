package io.cloudcost.budget.internal.actual;

import io.cloudcost.budget.internal.gate.Rates;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.ExchangeRates;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What questions may cost still, of all that is asked in one run. */
final class Purse {

    private final ExchangeRates rates;
    private @Nullable Money left;

    /** @param limit null for none */
    Purse(@Nullable Money limit, ExchangeRates rates) {
        this.left = limit;
        this.rates = rates;
    }

    /** Empty if there is no limit. */
    Optional<Money> left() {
        return Optional.ofNullable(left);
    }

    /** What was paid in a currency that nobody can convert uses the rest up: a limit that is not known to hold is no limit. */
    void pay(Amounts paid) {
        for (Money money : paid.list()) {
            Money before = left;
            left = before == null ? null : less(before, money);
        }
    }

    private Money less(Money before, Money money) {
        Optional<BigDecimal> rate = Rates.find(rates, money.currency(), before.currency());
        Money after = rate.map(it -> before.minus(Money.of(money.amount().multiply(it), before.currency())))
                .orElse(Money.zero(before.currency()));
        return after.isNegative() ? Money.zero(before.currency()) : after;
    }
}
