package io.cloudcost;

/** A call that costs money was not made, because it would have gone over the request's API budget. */
public final class CallBudgetException extends CostException {

    private static final long serialVersionUID = 1L;

    /** @param message which call, its price, the budget and what was spent */
    public CallBudgetException(String message) {
        super(message);
    }
}
