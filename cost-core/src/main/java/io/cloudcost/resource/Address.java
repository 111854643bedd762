package io.cloudcost.resource;

import org.jspecify.annotations.Nullable;

/**
 * A reserved public address.
 *
 * @param info what every resource has
 * @param address as text, null if the provider does not say
 * @param version 4 or 6; 0 if unknown
 * @param attachment what uses it
 */
public record Address(ResourceInfo info, @Nullable String address, int version, Attachment attachment)
        implements CloudResource {

    @Override
    public Address withInfo(ResourceInfo info) {
        return new Address(info, address, version, attachment);
    }
}
