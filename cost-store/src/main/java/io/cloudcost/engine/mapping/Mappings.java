package io.cloudcost.engine.mapping;

import io.cloudcost.files.BillingFormat;
import java.util.Optional;

/** The mappings by kind of file. */
public final class Mappings {

    private Mappings() {}

    /** None for files whose rows are FOCUS already. */
    public static Optional<Mapping> of(BillingFormat format) {
        return switch (format) {
            case FOCUS -> Optional.empty();
            case AWS_CUR -> Optional.of(AwsCur.MAPPING);
            case GCP_BILLING -> Optional.of(GcpBilling.MAPPING);
            case AZURE_COST -> Optional.of(AzureCost.MAPPING);
        };
    }
}
