package io.cloudcost.simulator.vultr;

/** Addresses that belong to nobody: ranges reserved for benchmarks, carriers and documentation. */
final class Addresses {

    private static final int BENCHMARK_RANGE = 1 << 17;

    private Addresses() {}

    /** The address of a living machine, another for each index up to 4 million. */
    static String v4(int index) {
        if (index < BENCHMARK_RANGE) {
            return "198." + (18 + (index >> 16)) + "." + ((index >> 8) & 255) + "." + (index & 255);
        }
        int rest = index - BENCHMARK_RANGE;
        return "100." + (64 + (rest >> 16)) + "." + ((rest >> 8) & 255) + "." + (rest & 255);
    }

    /** The address of a machine that is gone; several may have had the same. */
    static String gone(int index) {
        return (index & 256) == 0 ? "203.0.113." + (index & 255) : "198.51.100." + (index & 255);
    }

    /** A reserved address, another for each index up to 65 thousand. */
    static String reserved(int index) {
        return "192.168." + ((index >> 8) & 255) + "." + (index & 255);
    }

    static String v6Network(int index) {
        return "2001:db8:" + Integer.toHexString(index >> 16) + ":" + Integer.toHexString(index & 0xFFFF) + "::";
    }
}
