package io.cloudcost.snapshot;

import java.util.Optional;

/**
 * One thing that a collection reads and may fail to read. What many providers have is named here, so that the analysis knows
 * which sums a part is needed for; what only one has, that provider declares as a constant.
 *
 * @param name lower case with hyphens, for example {@code instances}; what is asked about something has that after a colon, for
 *     example {@code cost-by-tag:team}, and is listed with a word in its place: {@code cost-by-tag:KEY}
 */
public record Part(String name) implements Comparable<Part> {

    /** Who the account is and what it owes. */
    public static final Part ACCOUNT = new Part("account");
    /** The list of invoices. */
    public static final Part INVOICES = new Part("invoices");
    /** The lines of invoices. */
    public static final Part INVOICE_ITEMS = new Part("invoice-items");
    /** Charges that are not invoiced yet. */
    public static final Part PENDING_CHARGES = new Part("pending-charges");
    /** Virtual machines. */
    public static final Part INSTANCES = new Part("instances");
    /** What the plans of virtual machines are, accelerators included, where the list of machines does not say. */
    public static final Part INSTANCE_TYPES = new Part("instance-types");
    /** Physical machines. */
    public static final Part BARE_METALS = new Part("bare-metals");
    /** The price catalogue. */
    public static final Part PRICES = new Part("prices");
    /** Block storage volumes. */
    public static final Part VOLUMES = new Part("volumes");
    /** Copies of machines. */
    public static final Part SNAPSHOTS = new Part("snapshots");
    /** Copies of volumes. */
    public static final Part VOLUME_SNAPSHOTS = new Part("volume-snapshots");
    /** Copies made by a schedule. */
    public static final Part BACKUPS = new Part("backups");
    /** Reserved public addresses. */
    public static final Part ADDRESSES = new Part("addresses");
    /** Load balancers. */
    public static final Part LOAD_BALANCERS = new Part("load-balancers");
    /** Gateways that translate private to public addresses. */
    public static final Part NAT_GATEWAYS = new Part("nat-gateways");
    /** Zones of content delivery networks. */
    public static final Part CDN_ZONES = new Part("cdn-zones");
    /** Managed databases. */
    public static final Part DATABASES = new Part("databases");
    /** Managed Kubernetes clusters. */
    public static final Part CLUSTERS = new Part("clusters");
    /** Object storage. */
    public static final Part OBJECT_STORAGE = new Part("object-storage");
    /** Shared file systems. */
    public static final Part FILE_SYSTEMS = new Part("file-systems");
    /** Container image registries. */
    public static final Part REGISTRIES = new Part("registries");
    /** Subscriptions to hosted model inference. */
    public static final Part INFERENCE = new Part("inference");
    /** How much resources are used. */
    public static final Part UTILIZATION = new Part("utilization");

    /** What it is asked about, for example {@code team} of {@code cost-by-tag:team}; empty if it is about nothing particular. */
    public Optional<String> about() {
        int colon = name.indexOf(':');
        return colon < 0 ? Optional.empty() : Optional.of(name.substring(colon + 1));
    }

    /**
     * This part, asked about this: {@code cost-by-tag:KEY} becomes {@code cost-by-tag:team}.
     *
     * @throws IllegalArgumentException if that is blank
     */
    public Part about(String what) {
        if (what.isBlank()) {
            throw new IllegalArgumentException(
                    "The part '" + name + "' must be asked about something, not about a blank.");
        }
        return new Part(sort() + ':' + what);
    }

    /** Whether this is the other part, perhaps asked about something else. */
    public boolean isLike(Part other) {
        return equals(other) || (about().isPresent() && other.about().isPresent() && sort().equals(other.sort()));
    }

    private String sort() {
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }

    @Override
    public int compareTo(Part other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
