package io.cloudcost.simulator.aws;

/** How much something is used. The figures are the same every day. */
public enum AwsUse {
    /** Switched on and doing next to nothing. */
    IDLE,
    /** Doing a little, all day. */
    LOW,
    /** Busy from Monday to Friday between 8 and 20 o'clock UTC, idle else. */
    OFFICE,
    /** Busy all day. */
    BUSY,
    /** CloudWatch has no data of it. */
    UNMEASURED;

    private static final AwsUse[] ALL = values();

    /** What the thing with this id is used for; the same for the same id. */
    public static AwsUse of(String id) {
        int hash = 7;
        for (int at = 0; at < id.length(); at++) {
            hash = hash * 31 + id.charAt(at);
        }
        return ALL[Math.floorMod(hash, ALL.length)];
    }
}
