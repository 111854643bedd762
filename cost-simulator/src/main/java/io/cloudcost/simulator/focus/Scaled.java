package io.cloudcost.simulator.focus;

import java.nio.charset.StandardCharsets;

/**
 * Exact decimals as whole numbers, for speed. A price in US dollars has 4 decimals, an exchange rate 2, a quantity 3; so
 * a price in any currency has 6 and a cost 9, and their products are exact.
 */
final class Scaled {

    static final int RATE = 2;
    static final int QUANTITY = 3;
    static final int PRICE = 6;
    static final int COST = 9;

    private static final int MOST_CHARS = 24;

    private Scaled() {}

    /** The number in plain digits, without trailing zeros. */
    static String text(long number, int decimals) {
        long rest = number;
        int scale = decimals;
        while (scale > 0 && rest % 10 == 0) {
            rest /= 10;
            scale--;
        }
        return scale == 0 ? Long.toString(rest) : fraction(rest, scale);
    }

    private static String fraction(long number, int scale) {
        byte[] text = new byte[MOST_CHARS];
        int at = text.length;
        int point = at - scale - 1;
        for (long rest = Math.abs(number); rest != 0 || at >= point; rest /= 10) {
            if (at == point + 1) {
                text[--at] = '.';
            }
            text[--at] = (byte) ('0' + rest % 10);
        }
        if (number < 0) {
            text[--at] = '-';
        }
        return new String(text, at, text.length - at, StandardCharsets.ISO_8859_1);
    }
}
