package io.cloudcost.engine.duckdb;

import static io.cloudcost.focus.FocusColumn.SERVICE_CATEGORY;
import static io.cloudcost.focus.FocusColumn.SERVICE_NAME;
import static io.cloudcost.focus.FocusColumn.SERVICE_SUBCATEGORY;
import static io.cloudcost.focus.FocusColumn.SKU_ID;
import static io.cloudcost.focus.FocusColumn.SKU_PRICE_ID;

import io.cloudcost.files.FocusSeverity;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusVersion;
import java.util.List;

/**
 * A rule that rows keep or break together: one value of a column goes with one value of another. Rows break it that say
 * something else than the first row of theirs.
 *
 * @param value the column at fault
 * @param key the column that decides
 */
record GroupRule(FocusSeverity severity, FocusColumn value, FocusColumn key) {

    static List<GroupRule> of(FocusVersion version) {
        GroupRule sku = new GroupRule(FocusSeverity.MUST, SKU_ID, SKU_PRICE_ID);
        GroupRule category = new GroupRule(FocusSeverity.MUST, SERVICE_CATEGORY, SERVICE_NAME);
        GroupRule subcategory = new GroupRule(FocusSeverity.SHOULD, SERVICE_SUBCATEGORY, SERVICE_NAME);
        return version.isBefore(FocusVersion.V1_3) ? List.of(sku, category, subcategory) : List.of(sku, category);
    }

    String id() {
        return value + ".unique";
    }

    String text() {
        return "One " + key + (severity == FocusSeverity.MUST ? " must" : " should") + " have one " + value + " only.";
    }

    /** How many pairs there are beyond one per key: not the number of rows, but 0 where there is none. */
    String surplus() {
        String both = " FILTER ({" + key + "} IS NOT NULL AND {" + value + "} IS NOT NULL)";
        return "count(DISTINCT {'k': {" + key + "}, 'v': {" + value + "}})" + both + " - count(DISTINCT {" + key + "})"
                + both;
    }
}
