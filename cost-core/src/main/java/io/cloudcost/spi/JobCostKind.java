package io.cloudcost.spi;

/**
 * What a part of a job's cost was for. Open: a source may have kinds of its own.
 *
 * @param name upper case with underscores
 */
public record JobCostKind(String name) implements Comparable<JobCostKind> {

    /** Machines that nobody took away. */
    public static final JobCostKind COMPUTE = new JobCostKind("COMPUTE");
    /** Machines that could be taken away. */
    public static final JobCostKind SPOT_COMPUTE = new JobCostKind("SPOT_COMPUTE");
    /** Disks and what was stored. */
    public static final JobCostKind STORAGE = new JobCostKind("STORAGE");
    /** Traffic and addresses. */
    public static final JobCostKind NETWORK = new JobCostKind("NETWORK");
    /** Everything else. */
    public static final JobCostKind OTHER = new JobCostKind("OTHER");

    @Override
    public int compareTo(JobCostKind other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
