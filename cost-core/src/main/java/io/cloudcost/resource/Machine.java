package io.cloudcost.resource;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A virtual or physical machine.
 *
 * @param info what every resource has
 * @param plan the provider's id of its size, null if unknown
 * @param vcpus virtual processors, or threads of a physical machine
 * @param memoryMib memory in MiB
 * @param diskGb local disk in GB
 * @param gpu its accelerators, null if it has none
 * @param operatingSystem as the provider names it, null if unknown
 * @param bandwidthGb outgoing traffic included in the price per month, in GB
 * @param clusterId the Kubernetes cluster that it is a node of, null if of none
 */
public record Machine(
        ResourceInfo info,
        @Nullable String plan,
        OptionalInt vcpus,
        OptionalLong memoryMib,
        OptionalLong diskGb,
        @Nullable Gpu gpu,
        @Nullable String operatingSystem,
        OptionalLong bandwidthGb,
        @Nullable String clusterId)
        implements CloudResource {

    /** A machine of which only the plan is known. */
    public static Machine of(ResourceInfo info, @Nullable String plan, @Nullable Gpu gpu) {
        return new Machine(
                info,
                plan,
                OptionalInt.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                gpu,
                null,
                OptionalLong.empty(),
                null);
    }

    /** Whether it has accelerators. */
    public boolean isGpu() {
        return gpu != null;
    }

    /** Whether it is switched off and certainly billed all the same. */
    public boolean isStoppedButBilled() {
        return info.state() == ResourceState.STOPPED && info.billed() == Billed.YES;
    }

    /** The provider's id of its size. */
    public Optional<String> planId() {
        return Optional.ofNullable(plan);
    }

    @Override
    public Machine withInfo(ResourceInfo info) {
        return new Machine(info, plan, vcpus, memoryMib, diskGb, gpu, operatingSystem, bandwidthGb, clusterId);
    }
}
