package io.cloudcost.budget.spi;

import io.cloudcost.budget.model.ThresholdReached;

/**
 * Does something when a threshold of a budget is reached: sends a message, opens a ticket, stops machines. Thread-safe.
 *
 * <p>Of all processes on a store one tells its handlers of a threshold, once in a window of the budget. They are called after the
 * launch, the booking or the bill that reached it was written, by the thread that wrote it: whoever takes long keeps that one
 * waiting. What a handler throws is written down in the audit and harms nobody else.
 */
@FunctionalInterface
public interface BudgetActionHandler {

    /** It was reached. Not called again if this process ends before it returns. */
    void reached(ThresholdReached event);
}
