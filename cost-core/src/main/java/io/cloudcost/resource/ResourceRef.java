package io.cloudcost.resource;

/**
 * Which resource, among all clouds and accounts.
 *
 * @param provider the provider's id, for example {@code vultr}
 * @param account the account's id
 * @param kind what sort of thing; ids are unique within it
 * @param id the provider's id of the resource
 */
public record ResourceRef(String provider, String account, ResourceKind kind, String id)
        implements Comparable<ResourceRef> {

    @Override
    public int compareTo(ResourceRef other) {
        return toString().compareTo(other.toString());
    }

    /** For example {@code vultr/acme/VOLUME/123}. */
    @Override
    public String toString() {
        return provider + "/" + account + "/" + kind + "/" + id;
    }
}
