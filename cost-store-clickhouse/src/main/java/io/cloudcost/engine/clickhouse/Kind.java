package io.cloudcost.engine.clickhouse;

import java.util.Locale;

/** What an entry of the ledger is about. */
enum Kind {
    /** Charges of an account, feed and billing period. */
    UNIT,
    /** What a collection saw. */
    SNAPSHOT,
    /** What was found in a collection. */
    ANALYSIS,
    /** Files that were read. */
    IMPORT,
    /** Since when all that an account held is kept. */
    KNOWN;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
