package io.cloudcost;

import org.jspecify.annotations.Nullable;

/**
 * Root of everything this library throws on purpose. Unchecked; the subclass says what kind of trouble it is, the
 * message says in one sentence what was wrong and what to do. Never holds a secret.
 */
public class CostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    /**
     * @param message one sentence: what was wrong, where, what to do
     * @param retryable whether the same call may succeed later without a change of settings
     * @param cause what led to it, or null
     */
    public CostException(String message, boolean retryable, @Nullable Throwable cause) {
        super(message, cause);
        this.retryable = retryable;
    }

    /** A failure that trying again does not mend. */
    public CostException(String message) {
        this(message, false, null);
    }

    /** A failure that trying again does not mend. */
    public CostException(String message, @Nullable Throwable cause) {
        this(message, false, cause);
    }

    /** Whether the same call may succeed later without a change of settings. */
    public final boolean retryable() {
        return retryable;
    }
}
