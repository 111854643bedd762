package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.sdk.AwsAccess;
import io.cloudcost.aws.internal.sdk.CostExplorer;
import io.cloudcost.aws.internal.sdk.Identities;
import io.cloudcost.aws.internal.sdk.Inventory;
import io.cloudcost.aws.model.CostGroup;
import io.cloudcost.aws.model.CostQuestion;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.snapshot.Account;
import io.cloudcost.spi.CallStats;
import io.cloudcost.spi.CollectorSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Single calls outside of a collection. */
public final class AwsCalls implements AutoCloseable {

    /** A call has no end but its own timeout. */
    private static final Duration NO_END = Duration.ofDays(1);

    private final AwsAccess access;
    private final Identity identity;
    private final CostExplorer costs;
    private final Inventory inventory;
    private Amounts paid = Amounts.none();

    /** @param spec how to reach the account */
    public AwsCalls(CollectorSpec spec) {
        access = new AwsAccess(spec, new CallStats(), (call, price) -> pay(price), () -> NO_END);
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
        List<CostGroup> all = new ArrayList<>();
        costs.costAndUsage(question, all::addAll);
        return List.copyOf(all);
    }

    /** What the calls so far cost. */
    public synchronized Amounts paid() {
        return paid;
    }

    private synchronized void pay(Money price) {
        paid = paid.plus(price);
    }

    @Override
    public void close() {
        access.close();
    }
}
