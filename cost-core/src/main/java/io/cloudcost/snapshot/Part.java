package io.cloudcost.snapshot;

/**
 * One thing that a collection reads and may fail to read. Providers declare theirs as constants.
 *
 * @param name lower case with hyphens, for example {@code instances}
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
    /** How much resources are used. */
    public static final Part UTILIZATION = new Part("utilization");

    @Override
    public int compareTo(Part other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
