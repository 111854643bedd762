package io.cloudcost.aws.internal.prices;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the price of an instance depends on.
 *
 * @param type for example {@code m5.large}
 * @param operation as EC2 calls the operating system and its licences in bills, for example {@code RunInstances:0002}; null if not told
 * @param tenancy {@code default}, {@code dedicated} or {@code host}
 * @param lifecycle {@code spot} …, null where it is bought by the hour
 */
public record MachineSku(
        String region,
        String type,
        @Nullable String operation,
        @Nullable String tenancy,
        @Nullable String lifecycle) {

    /** Linux without licences, by AWS's table of billing information of images. */
    public static final String LINUX = "RunInstances";

    /** Why its price is not the one on demand, if so. */
    Optional<String> otherwiseBought() {
        if ("host".equals(tenancy)) {
            return Optional.of("it runs on a dedicated host, which is billed in its place");
        }
        if (lifecycle == null || lifecycle.equals("scheduled")) {
            return Optional.ofNullable(lifecycle)
                    .map(word -> "it is reserved for times of the day, at a price of its own");
        }
        return Optional.of(
                lifecycle.equals("spot")
                        ? "it is bought at the spot price, which changes and is in no price list"
                        : "it is bought as " + lifecycle + ", not on demand");
    }
}
