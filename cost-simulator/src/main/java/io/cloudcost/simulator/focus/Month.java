package io.cloudcost.simulator.focus;

import java.time.YearMonth;

/**
 * A billing period of the bill and what its rows are: first a purchase for each commitment that is paid monthly, then rounds of a hundred rows with
 * one of everything, then plain usage.
 *
 * @param index among the months of the bill
 */
record Month(int index, YearMonth month, long rows, int commitments) {

    static final int ROUND = 100;

    /** Rows at the start that buy commitments: all but the last, which was paid before the bill begins. A month too small to have all of them covered has none. */
    int purchases() {
        return rows >= (long) commitments * (ROUND + 1) ? commitments - 1 : 0;
    }

    long rounds() {
        return (rows - purchases()) / ROUND;
    }

    /** How many rounds are covered by this commitment. */
    long roundsOf(int commitment) {
        return (rounds() - commitment + commitments - 1) / commitments;
    }

    /** The day of the month that a row is for, from 0: rows are in the order of days. */
    int day(long row) {
        return (int) (row * month.lengthOfMonth() / Math.max(1, rows));
    }

    /** How many rows are for the first so many days. */
    long rowsUntil(int days) {
        int length = month.lengthOfMonth();
        return (days * rows + length - 1) / length;
    }

    String startOfMonth() {
        return month + "-01T00:00:00Z";
    }

    String endOfMonth() {
        return month.plusMonths(1) + "-01T00:00:00Z";
    }
}
