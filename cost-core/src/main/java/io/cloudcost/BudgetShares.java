package io.cloudcost;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shares an API budget out to accounts that begin one after the other and run side by side, never more than there is. */
final class BudgetShares {

    private static final int DECIMALS = 10;

    private final int atOnce;
    private @Nullable Money left;
    private int waiting;
    private int running;

    BudgetShares(Optional<Money> budget, int accounts, int atOnce) {
        this.left = budget.orElse(null);
        this.waiting = accounts;
        this.atOnce = atOnce;
    }

    /** What an account may spend, while it runs. */
    final class Share {

        private final @Nullable Money amount;

        private Share(@Nullable Money amount) {
            this.amount = amount;
        }

        /** Empty where there is no budget. */
        Optional<Money> amount() {
            return Optional.ofNullable(amount);
        }

        /** The account was read: what is left of its part is there for the next. */
        void spent(Amounts paid) {
            Money spent = amount == null ? null : paid.in(amount.currency()).orElse(Money.zero(amount.currency()));
            end(amount == null || spent == null ? null : amount.minus(spent));
        }

        /** The account was not let in, so that nothing was paid for. */
        void unused() {
            end(amount);
        }

        /** The account failed, and nobody knows what it spent: its part counts as spent. */
        void unknown() {
            end(null);
        }
    }

    /** For the account that begins now: an equal part for each that could begin now. */
    synchronized Share next() {
        int places = Math.max(1, Math.min(atOnce - running, waiting));
        waiting--;
        running++;
        Money rest = left;
        if (rest == null) {
            return new Share(null);
        }
        BigDecimal part = rest.amount().divide(BigDecimal.valueOf(places), DECIMALS, RoundingMode.DOWN);
        Money amount = new Money(places == 1 ? rest.amount() : part, rest.currency());
        left = rest.minus(amount);
        return new Share(amount);
    }

    private synchronized void end(@Nullable Money unspent) {
        running--;
        Money rest = left;
        if (rest != null && unspent != null) {
            left = rest.plus(unspent);
        }
    }
}
