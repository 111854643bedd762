package io.cloudcost.simulator.focus;

import io.cloudcost.focus.FocusColumn;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One row under construction: the texts of its cells, and what the truth counts by. Used again for the next row. */
@SuppressWarnings("EnumOrdinal") // an array is much quicker than an EnumMap here, and its order is nobody else's matter
final class Row {

    static final int NONE = -1;

    /** Which part of a commitment a row is. */
    enum Part {
        PURCHASE,
        USED,
        UNUSED,
        NONE
    }

    private static final int COLUMNS = FocusColumn.values().length;

    final @Nullable String[] cells = new String[COLUMNS];

    @Nullable
    String serviceCode;

    /** In the account's currency, with {@link Scaled#COST} decimals. */
    long billed;

    long effective;
    long list;
    long contracted;

    int account;
    int subAccount;
    int service;
    int region;
    int tagSet;
    int month;
    /** Of the charge period's start, in days since 1970. */
    long day;

    boolean correction;
    int commitment;
    Part part = Part.NONE;

    void clear() {
        Arrays.fill(cells, null);
        serviceCode = null;
        region = NONE;
        subAccount = NONE;
        tagSet = 0;
        correction = false;
        commitment = NONE;
        part = Part.NONE;
    }

    void set(FocusColumn column, @Nullable String text) {
        cells[column.ordinal()] = text;
    }

    @Nullable
    String get(FocusColumn column) {
        return cells[column.ordinal()];
    }
}
