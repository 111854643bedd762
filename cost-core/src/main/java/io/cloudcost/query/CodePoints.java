package io.cloudcost.query;

import java.util.Comparator;

/** The order of text: by code point and not by UTF-16 unit, since that is how databases compare. */
final class CodePoints {

    static final Comparator<String> ORDER = CodePoints::compare;

    /** From here on stand surrogates, which are halves of the code points after all others. */
    private static final int SURROGATES = 0xD800;

    private static final int AFTER_SURROGATES = 0xE000;
    private static final int SURROGATE_COUNT = AFTER_SURROGATES - SURROGATES;
    private static final int AFTER_ALL = 0x10000;

    private CodePoints() {}

    private static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int at = 0; at < length; at++) {
            int difference = rank(one.charAt(at)) - rank(other.charAt(at));
            if (difference != 0) {
                return difference;
            }
        }
        return one.length() - other.length();
    }

    private static int rank(int unit) {
        if (unit < SURROGATES) {
            return unit;
        }
        return unit < AFTER_SURROGATES ? unit - SURROGATES + AFTER_ALL - SURROGATE_COUNT : unit - SURROGATE_COUNT;
    }
}
