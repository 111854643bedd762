package io.cloudcost;

/** The credentials are good but lack a right that this call needs. */
public final class PermissionException extends CostException {

    private static final long serialVersionUID = 1L;

    /** @param message which call was refused, what the provider said, which right to add */
    public PermissionException(String message) {
        super(message);
    }
}
