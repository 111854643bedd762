package io.cloudcost.simulator.focus;

import java.util.List;

/** Chance that repeats on every JDK (SplitMix64): one row's numbers depend on the row alone and not on those before it. */
final class Dice {

    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    private long state;

    Dice(long seed, long first, long second) {
        reset(seed, first, second);
    }

    /** Starts the numbers of this place anew. */
    final void reset(long seed, long first, long second) {
        state = mix(mix(seed + GOLDEN) + first * GOLDEN) ^ mix(second + GOLDEN);
    }

    long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** From 0 to one below the bound. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next() >>> 1, bound);
    }

    long below(long bound) {
        return (next() >>> 1) % bound;
    }

    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }
}
