package io.cloudcost.resource;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A block storage volume.
 *
 * @param info what every resource has
 * @param sizeGb size in GB as the provider bills it, null if unknown
 * @param attachment what uses it
 * @param type the provider's storage type, null if unknown
 */
public record Volume(
        ResourceInfo info,
        @Nullable BigDecimal sizeGb,
        Attachment attachment,
        @Nullable String type) implements CloudResource {

    @Override
    public Volume withInfo(ResourceInfo info) {
        return new Volume(info, sizeGb, attachment, type);
    }
}
