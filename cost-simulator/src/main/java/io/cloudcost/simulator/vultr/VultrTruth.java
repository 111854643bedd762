package io.cloudcost.simulator.vultr;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The right answers about an estate; each record says how its figures are defined.
 *
 * @param machines instances and bare metals
 * @param parts the other kinds of resource by name; {@link #part} has them
 * @param bills invoices and the open month
 * @param pages how many requests each path takes
 * @param account what the account says of itself
 */
public record VultrTruth(
        MachineTruth machines, Map<String, PartTruth> parts, BillTruth bills, PageTruth pages, AccountTruth account) {

    /** Copies the map, sorted. */
    public VultrTruth {
        parts = Collections.unmodifiableMap(new TreeMap<>(parts));
    }

    /**
     * The account's own words; amounts in USD.
     *
     * @param name its name
     * @param email its e-mail address
     * @param balance what it owes; negative for what it has paid ahead
     */
    public record AccountTruth(String name, String email, BigDecimal balance) {}

    /**
     * What is true of one kind of resource, by the key of its list: {@code blocks}, {@code snapshots}, {@code backups},
     * {@code reserved_ips}, {@code load_balancers}, {@code databases} (read replicas included), {@code vke_clusters},
     * {@code object_storages}, {@code vfs}, {@code registries}, {@code vpcs}, {@code nat_gateways}, {@code pull_zones},
     * {@code push_zones}, {@code subscriptions}, {@code subaccounts}, {@code users}; {@code block_snapshots} for snapshots
     * of volumes; and of some a part: {@code blocks.unattached}, {@code reserved_ips.unattached} with its own
     * {@code .v4} and {@code .v6}, {@code load_balancers.empty}, {@code databases.replicas}.
     */
    public PartTruth part(String name) {
        return parts.getOrDefault(name, PartTruth.NONE);
    }

    /** The least number of requests to read these paths whole, each once; see {@link PageTruth#least}. */
    public LeastRequests leastRequests(Collection<String> paths) {
        return pages.least(paths);
    }
}
