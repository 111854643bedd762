package io.cloudcost.resource;

/**
 * A resource of a kind that has no record of its own; its facts are in its attributes.
 *
 * @param info what every resource has
 */
public record OtherResource(ResourceInfo info) implements CloudResource {

    @Override
    public OtherResource withInfo(ResourceInfo info) {
        return new OtherResource(info);
    }
}
