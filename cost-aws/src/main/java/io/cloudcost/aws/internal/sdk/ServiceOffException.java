package io.cloudcost.aws.internal.sdk;

import io.cloudcost.CostException;

/** The account is not signed up for the service: nothing of it exists there, and nothing is missing. */
public final class ServiceOffException extends CostException {

    private static final long serialVersionUID = 1L;

    ServiceOffException(String message) {
        super(message);
    }
}
