package io.cloudcost;

import org.jspecify.annotations.Nullable;

/** A store could not be opened, read or written. */
public final class StoreException extends CostException {

    private static final long serialVersionUID = 1L;

    /** @param message which store, what happened, what to do */
    public StoreException(String message, boolean retryable, @Nullable Throwable cause) {
        super(message, retryable, cause);
    }
}
