package io.cloudcost;

import org.jspecify.annotations.Nullable;

/** No complete answer came: refused, reset, cut off, timed out, name not found. */
public final class TransportException extends CostException {

    private static final long serialVersionUID = 1L;

    /** @param message which call, what happened, after how long */
    public TransportException(String message, @Nullable Throwable cause) {
        super(message, true, cause);
    }
}
