package io.cloudcost.aws.internal.sdk;

import io.cloudcost.model.Money;
import java.util.Optional;

/**
 * What calls cost. Cost Explorer: 0.01 USD for each request, and each page is a request (its FAQ, and the price list's row
 * {@code USE1-APIRequest}); only answers that succeed are charged, as AWS's staff says. For all else that is called here no price is
 * known.
 */
final class Prices {

    private static final Money COST_EXPLORER_REQUEST = Money.usd("0.01");

    private Prices() {}

    static Optional<Money> of(AwsCall call) {
        return call.service().equals("ce") ? Optional.of(COST_EXPLORER_REQUEST) : Optional.empty();
    }
}
