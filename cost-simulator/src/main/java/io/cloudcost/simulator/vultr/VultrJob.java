package io.cloudcost.simulator.vultr;

import java.time.Instant;

/**
 * A machine that was made for a job and destroyed after it: it is in the bill and in no list.
 *
 * @param label what its owner called it
 * @param address its IPv4 address at the time
 * @param plan the id of its plan, for example {@code vc2-1c-1gb}
 * @param start when it was made, UTC
 * @param end when it was destroyed
 * @param labelled whether the bill names it by label and plan alone, as it does some
 */
public record VultrJob(String label, String address, String plan, Instant start, Instant end, boolean labelled) {}
