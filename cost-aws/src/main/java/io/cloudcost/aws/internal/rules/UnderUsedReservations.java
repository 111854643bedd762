package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.AdviceParts;
import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.aws.model.AwsParts;
import java.util.Set;

/** Reservations that are not used up. */
public final class UnderUsedReservations extends UnderUsedCommitments {

    /** For the service loader. */
    public UnderUsedReservations() {
        super(
                "aws.reservations.under-used",
                "Reservations",
                AwsKinds.RESERVATION,
                Set.of(AdviceParts.RESERVATIONS, AwsParts.RESERVATION_UTILIZATION));
    }

    @Override
    String action() {
        return "Run what is reserved, exchange convertible ones, or sell standard ones of EC2 on its marketplace.";
    }
}
