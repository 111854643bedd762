package io.cloudcost.snapshot;

/**
 * Which account of which provider.
 *
 * @param provider the provider's id, for example {@code vultr}
 * @param account the account's id: the provider's own, or configured, or derived where the provider has none
 */
public record Source(String provider, String account) {

    /** For example {@code vultr/acme}. */
    @Override
    public String toString() {
        return provider + "/" + account;
    }
}
