package io.cloudcost.simulator.vultr;

/** Passwords, keys and console tokens of an estate: all carry one mark, so that one search finds any that leaks. */
final class Secrets {

    /** No other text of an estate holds it. */
    static final String MARK = "s3cr3t";

    private Secrets() {}

    static String of(String owner, String kind) {
        return MARK + "-" + kind + "-" + Integer.toHexString((owner + kind).hashCode());
    }
}
