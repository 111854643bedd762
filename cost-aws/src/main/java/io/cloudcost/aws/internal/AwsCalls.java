package io.cloudcost.aws.internal;

import io.cloudcost.CallBudgetException;
import io.cloudcost.aws.internal.sdk.AwsAccess;
import io.cloudcost.aws.internal.sdk.CostExplorer;
import io.cloudcost.aws.internal.sdk.CoverageCalls;
import io.cloudcost.aws.internal.sdk.ExplorerAdvice;
import io.cloudcost.aws.internal.sdk.ExplorerCalls;
import io.cloudcost.aws.internal.sdk.Identities;
import io.cloudcost.aws.internal.sdk.Inventory;
import io.cloudcost.aws.internal.sdk.PurchaseTerms;
import io.cloudcost.aws.model.CostGroup;
import io.cloudcost.aws.model.CostQuestion;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.snapshot.Account;
import io.cloudcost.spi.CallStats;
import io.cloudcost.spi.CollectorSpec;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Single calls outside of a collection. */
public final class AwsCalls implements AutoCloseable {

    /** A call has no end but its own timeout. */
    private static final Duration NO_END = Duration.ofDays(1);

    private final AwsAccess access;
    private final Identity identity;
    private final CostExplorer costs;
    private final Inventory inventory;
    private final PurchaseTerms terms;
    private final @Nullable Money budget;
    private Amounts paid = Amounts.none();

    /**
     * @param spec how to reach the account
     * @param budget what the calls may cost together; null for as much as they do
     */
    public AwsCalls(CollectorSpec spec, @Nullable Money budget) {
        this.budget = budget;
        access = new AwsAccess(spec, new CallStats(), this::pay, () -> NO_END);
        terms = PurchaseTerms.of(spec);
        identity = new Identity(spec, () -> Identities.caller(access));
        costs = new CostExplorer(access::costExplorer);
        inventory = Inventory.whole(access);
    }

    /** Whose credentials these are. */
    public Account account() {
        return identity.read();
    }

    /** The regions that are enabled. */
    public List<String> regions() {
        return inventory.regions();
    }

    /** What Cost Explorer answers, all pages. */
    public List<CostGroup> costs(CostQuestion question) {
        return costs.all(question);
    }

    /** What the calls so far cost. */
    public synchronized Amounts paid() {
        return paid;
    }

    private synchronized void pay(String call, Money price) {
        Amounts after = paid.plus(price);
        if (budget != null && after.in(price.currency()).orElseThrow().compareTo(budget) > 0) {
            throw new CallBudgetException(
                    "The call " + call + " costs " + price + " and was not made: of the API budget of " + budget
                            + " already " + paid + " is spent. Raise the budget, or ask for less.");
        }
        paid = after;
    }

    /** Cost Explorer, for all its calls. */
    public CostExplorer explorer() {
        return costs;
    }

    /** Cost Explorer's calls beside those. */
    public ExplorerCalls explorerCalls() {
        return new ExplorerCalls(access::costExplorer);
    }

    /** Cost Explorer's calls about what commitments covered. */
    public CoverageCalls coverage() {
        return new CoverageCalls(access::costExplorer);
    }

    /** Cost Explorer's advice. */
    public ExplorerAdvice explorerAdvice() {
        return new ExplorerAdvice(access::costExplorer, terms);
    }

    @Override
    public void close() {
        access.close();
    }
}
