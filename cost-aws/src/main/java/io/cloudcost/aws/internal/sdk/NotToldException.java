package io.cloudcost.aws.internal.sdk;

/** AWS answered that it has nothing to tell: no failure, and not 0 either. */
public final class NotToldException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message what there is none of */
    public NotToldException(String message) {
        super(message);
    }
}
