package io.cloudcost.snapshot;

/**
 * From which of a provider's sources charges came. Of several feeds that tell of the same account and period only the
 * one that speaks is summed.
 *
 * @param name lower case, for example {@code invoice}
 * @param rank the lowest speaks: invoices and exports before a cost API before pending charges
 */
public record Feed(String name, int rank) implements Comparable<Feed> {

    /** The provider's invoices. */
    public static final Feed INVOICE = new Feed("invoice", 10);
    /** The provider's billing export. */
    public static final Feed EXPORT = new Feed("export", 20);
    /** The provider's cost API. */
    public static final Feed API = new Feed("api", 30);
    /** What the provider has noted but not yet invoiced. */
    public static final Feed PENDING = new Feed("pending", 40);

    /** By rank, then by name. */
    @Override
    public int compareTo(Feed other) {
        int byRank = Integer.compare(rank, other.rank);
        return byRank != 0 ? byRank : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
