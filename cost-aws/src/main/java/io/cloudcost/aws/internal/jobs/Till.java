package io.cloudcost.aws.internal.jobs;

import io.cloudcost.CallBudgetException;
import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pays for questions as long as the budget allows, and knows what was paid. */
final class Till {

    /** What one page of Cost Explorer costs (its price page). */
    private static final Money PAGE = Money.usd("0.01");

    private final @Nullable Money budget;
    private Money paid = Money.zero("USD");
    private int requests;

    Till(Optional<Money> budget) {
        this.budget = budget.orElse(null);
        if (this.budget != null && !this.budget.currency().equals("USD")) {
            throw new ConfigurationException(
                    List.of("AWS charges for calls in USD, so that the API budget cannot be " + this.budget + "."));
        }
    }

    /** Before anything is asked, where no answer is kept that would be free. @throws CallBudgetException if so many pages cost more than the budget */
    void plan(int pages) {
        Money price = PAGE.times(BigDecimal.valueOf(pages));
        if (budget != null && price.compareTo(budget) > 0) {
            throw new CallBudgetException(
                    pages + " requests to Cost Explorer would cost " + price + ", and the API budget is " + budget
                            + ": nothing was asked. Raise the budget, or ask for fewer jobs.");
        }
    }

    /** Whether the budget allows one page and no second. */
    boolean isOnePage() {
        return budget != null && budget.compareTo(PAGE) >= 0 && budget.compareTo(PAGE.plus(PAGE)) < 0;
    }

    /** A page more than was planned may be too much. */
    synchronized void pay(String call, Money price) {
        Money after = paid.plus(price);
        if (budget != null && after.compareTo(budget) > 0) {
            throw new CallBudgetException(
                    "The call " + call + " costs " + price + " and was not made: of the API budget of " + budget
                            + " already " + paid + " is spent. Raise the budget, or ask for fewer jobs.");
        }
        paid = after;
        requests++;
    }

    /** The last page was refused, which is free. */
    synchronized void giveBack() {
        if (requests > 0) {
            paid = paid.minus(PAGE);
            requests--;
        }
    }

    synchronized Amounts paid() {
        return requests == 0 ? Amounts.none() : Amounts.of(paid);
    }

    synchronized int requests() {
        return requests;
    }
}
