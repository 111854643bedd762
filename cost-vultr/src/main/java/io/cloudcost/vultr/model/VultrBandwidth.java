package io.cloudcost.vultr.model;

import org.jspecify.annotations.Nullable;

/**
 * The account's traffic by month. Null is what the API did not say.
 *
 * @param previousMonth the whole month before
 * @param monthToDate the running month so far
 * @param projected the running month as the provider expects it to end
 */
public record VultrBandwidth(
        @Nullable VultrTraffic previousMonth,
        @Nullable VultrTraffic monthToDate,
        @Nullable VultrTraffic projected) {}
