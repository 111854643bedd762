package io.cloudcost.vultr.internal;

/** How much of the provider's own words goes into messages. */
final class Words {

    /** So many examples are told. */
    static final int MOST_LISTED = 20;

    /** So many different ones are counted. */
    static final int MOST_KEPT = 1_000;

    private static final int LONGEST = 60;

    private Words() {}

    /** The text on one line, at most 60 characters. */
    static String clip(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
