package io.cloudcost.aws;

import io.cloudcost.aws.internal.AwsCalls;
import io.cloudcost.aws.model.CostGroup;
import io.cloudcost.aws.model.CostQuestion;
import io.cloudcost.model.Amounts;
import io.cloudcost.snapshot.Account;
import java.util.List;

/**
 * Single calls to AWS. Made with {@link AwsCollectorBuilder#buildClient}. Thread-safe; every failure is a
 * {@link io.cloudcost.CostException}. {@link #paid} tells what was spent; an API budget holds where one was given.
 */
public final class AwsClient implements AutoCloseable {

    private final AwsCalls calls;

    AwsClient(AwsCalls calls) {
        this.calls = calls;
    }

    /** Whose credentials these are; free. */
    public Account account() {
        return calls.account();
    }

    /** The regions that are enabled for the account, sorted; free as far as AWS says. */
    public List<String> regions() {
        return calls.regions();
    }

    /**
     * What Cost Explorer answers, all pages of it, in its order; 0.01 USD a page. The groups of one period may come apart.
     */
    public List<CostGroup> costs(CostQuestion question) {
        return calls.costs(question);
    }

    /** Everything else that Cost Explorer can be asked. */
    public AwsCostExplorer costExplorer() {
        return new AwsCostExplorer(calls.explorer(), calls.explorerCalls(), calls.coverage(), calls.explorerAdvice());
    }

    /** What the calls so far cost by AWS's price list. */
    public Amounts paid() {
        return calls.paid();
    }

    /** Ends what is under way and gives back connections. */
    @Override
    public void close() {
        calls.close();
    }
}
