package io.cloudcost.simulator.focus;

/**
 * Exact decimals as whole numbers, for speed. A price in US dollars has 4 decimals, an exchange rate 2, a quantity 3; so
 * a price in any currency has 6 and a cost 9, and their products are exact.
 */
final class Scaled {

    static final int RATE = 2;
    static final int QUANTITY = 3;
    static final int PRICE = 6;
    static final int COST = 9;

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
        String digits = Long.toString(Math.abs(number));
        String padded = "0".repeat(Math.max(0, scale + 1 - digits.length())) + digits;
        int point = padded.length() - scale;
        return (number < 0 ? "-" : "") + padded.substring(0, point) + "." + padded.substring(point);
    }
}
