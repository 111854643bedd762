package io.cloudcost.analysis;

import java.util.OptionalInt;

/**
 * How many machines there are. A count is empty where its machines were not all read: unknown is not 0. Nodes of
 * Kubernetes clusters are instances and counted once.
 *
 * @param instances virtual machines in any state
 * @param running virtual machines that run
 * @param stopped virtual machines that are switched off; neither running nor stopped are those that are pending,
 *     suspended or in a state that is not known
 * @param bareMetals physical machines
 * @param gpuMachines machines of both sorts that have accelerators; empty where the plans were not read that tell it
 * @param unpriced machines of both sorts whose price no source gives: in the counts and in no sum
 */
public record MachineCounts(
        OptionalInt instances,
        OptionalInt running,
        OptionalInt stopped,
        OptionalInt bareMetals,
        OptionalInt gpuMachines,
        OptionalInt unpriced) {}
