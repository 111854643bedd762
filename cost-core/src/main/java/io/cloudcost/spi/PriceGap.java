package io.cloudcost.spi;

import org.jspecify.annotations.Nullable;

/**
 * What a price source does not hold, so that nobody takes it for "there is none".
 *
 * @param provider the provider's id
 * @param region the region, or null where it is not about one
 * @param what what is missing, for example {@code spot prices}
 * @param why why, in a few words
 */
public record PriceGap(String provider, @Nullable String region, String what, String why) {

    /** What is missing where a source could not be read at all. */
    public static final String ALL_PRICES = "all prices";
}
