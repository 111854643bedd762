package io.cloudcost.budget.internal.gate;

/** A job has ended, or is another owner's: who asks may do nothing to it any more. */
public final class NotHeldException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NotHeldException(String message) {
        super(message);
    }
}
