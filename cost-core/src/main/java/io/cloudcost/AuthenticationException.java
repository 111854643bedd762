package io.cloudcost;

/** The provider does not accept these credentials, or not from this address. */
public final class AuthenticationException extends CostException {

    private static final long serialVersionUID = 1L;

    /** @param message what the provider said and what to do about it */
    public AuthenticationException(String message) {
        super(message);
    }
}
