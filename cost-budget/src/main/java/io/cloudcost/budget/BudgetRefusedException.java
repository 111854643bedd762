package io.cloudcost.budget;

import io.cloudcost.CostException;
import io.cloudcost.budget.model.Decision;

/** A job may not run. Its message gives every reason, with the figures. */
public final class BudgetRefusedException extends CostException {

    private static final long serialVersionUID = 1L;

    private final transient Decision.Refused decision;

    BudgetRefusedException(Decision.Refused decision) {
        super(decision.explain());
        this.decision = decision;
    }

    /** Why not, and what would fit. */
    public Decision.Refused decision() {
        return decision;
    }
}
