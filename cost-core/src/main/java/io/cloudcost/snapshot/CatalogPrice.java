package io.cloudcost.snapshot;

import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceKind;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One line of a price catalogue: what a size costs in a region. Detectors look for cheaper sizes among these.
 *
 * @param kind what sort of thing has this size
 * @param plan the provider's id of the size
 * @param region the provider's region id
 * @param price what it costs there
 * @param family the provider's name for its line of sizes, null if none
 * @param vcpus virtual processors
 * @param memoryMib memory in MiB
 * @param diskGb local disk in GB
 * @param bandwidthGb outgoing traffic included per month, in GB
 * @param gpu accelerators, null if none
 */
public record CatalogPrice(
        ResourceKind kind,
        String plan,
        String region,
        Price price,
        @Nullable String family,
        OptionalInt vcpus,
        OptionalLong memoryMib,
        OptionalLong diskGb,
        OptionalLong bandwidthGb,
        @Nullable Gpu gpu) {}
