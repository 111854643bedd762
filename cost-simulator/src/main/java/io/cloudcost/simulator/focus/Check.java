package io.cloudcost.simulator.focus;

/** What settings are asked for. */
final class Check {

    private Check() {}

    static void atLeast(long least, long value, String what) {
        if (value < least) {
            throw new IllegalArgumentException("A bill needs at least " + least + " " + what + ", not " + value + ".");
        }
    }
}
