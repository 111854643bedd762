package io.cloudcost.resource;

/**
 * What was measured, with its unit in the name. Percentages run from 0 to 100.
 *
 * @param name for example {@code cpu_percent}
 */
public record Metric(String name) implements Comparable<Metric> {

    /** Processor use, 0 to 100. */
    public static final Metric CPU_PERCENT = new Metric("cpu_percent");
    /** Memory use, 0 to 100. */
    public static final Metric MEMORY_PERCENT = new Metric("memory_percent");
    /** Bytes received from the network per day. */
    public static final Metric NETWORK_IN_BYTES_PER_DAY = new Metric("network_in_bytes_per_day");
    /** Bytes sent to the network per day. */
    public static final Metric NETWORK_OUT_BYTES_PER_DAY = new Metric("network_out_bytes_per_day");
    /** Read operations of a volume per day. */
    public static final Metric READ_OPERATIONS_PER_DAY = new Metric("read_operations_per_day");
    /** Write operations of a volume per day. */
    public static final Metric WRITE_OPERATIONS_PER_DAY = new Metric("write_operations_per_day");

    @Override
    public int compareTo(Metric other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
