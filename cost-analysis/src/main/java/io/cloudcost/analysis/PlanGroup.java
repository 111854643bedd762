package io.cloudcost.analysis;

import io.cloudcost.model.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * The machines of one size in one region.
 *
 * @param plan the provider's id of the size, null if unknown
 * @param region the provider's region id, null if unknown
 * @param machines how many they are, in any state
 * @param monthly what they cost for a month at the plan's price there, before surcharges
 */
public record PlanGroup(@Nullable String plan, @Nullable String region, int machines, Estimate monthly) {}
