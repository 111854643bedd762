package io.cloudcost.resource;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A stored copy of a machine or a volume, made by hand or by a schedule.
 *
 * @param info what every resource has; its kind tells snapshot, volume snapshot and backup apart
 * @param sizeBytes size in bytes
 * @param sourceId the id of what was copied, null if the provider does not say
 */
public record Snapshot(
        ResourceInfo info, OptionalLong sizeBytes, @Nullable String sourceId) implements CloudResource {

    @Override
    public Snapshot withInfo(ResourceInfo info) {
        return new Snapshot(info, sizeBytes, sourceId);
    }
}
