package io.cloudcost;

/** The thread was interrupted or the collection's time was over before this call ended. */
public final class CollectionCancelledException extends CostException {

    private static final long serialVersionUID = 1L;

    /** @param message what was given up, and whether by interruption or by the timeout */
    public CollectionCancelledException(String message) {
        super(message, true, null);
    }
}
