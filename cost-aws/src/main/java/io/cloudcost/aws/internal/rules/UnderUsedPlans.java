package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.AdviceParts;
import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.aws.model.AwsParts;
import java.util.Set;

/** Savings plans that are not used up. */
public final class UnderUsedPlans extends UnderUsedCommitments {

    /** For the service loader. */
    public UnderUsedPlans() {
        super(
                "aws.savings-plans.under-used",
                "SavingsPlans",
                AwsKinds.SAVINGS_PLAN,
                Set.of(AdviceParts.SAVINGS_PLANS, AwsParts.SAVINGS_PLANS_UTILIZATION));
    }

    @Override
    String action() {
        return "Move what runs elsewhere to where they apply, and commit to less when they end; those of the last seven days can"
                + " be returned.";
    }
}
