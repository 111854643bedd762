package io.cloudcost.engine.duckdb;

import io.cloudcost.focus.FocusColumn;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A condition that rules of FOCUS are under.
 *
 * @param words what it says, to stand after "where"
 * @param sql the same, with columns as in {@link FocusRule}
 */
record When(String words, String sql) {

    static final When TAX = new When("ChargeCategory is Tax", "{ChargeCategory} = 'Tax'");

    static final When USAGE = new When("ChargeCategory is Usage", "{ChargeCategory} = 'Usage'");

    static final When CORRECTION = new When("ChargeClass is Correction", "{ChargeClass} = 'Correction'");

    static final When NO_CORRECTION =
            new When("ChargeClass is not Correction", "{ChargeClass} IS DISTINCT FROM 'Correction'");

    static final When UNUSED = new When("CommitmentDiscountStatus is Unused", "{CommitmentDiscountStatus} = 'Unused'");

    static final When NOT_UNUSED =
            new When("CommitmentDiscountStatus is not Unused", "{CommitmentDiscountStatus} IS DISTINCT FROM 'Unused'");

    static final When USAGE_OR_PURCHASE =
            new When("ChargeCategory is Usage or Purchase", "{ChargeCategory} IN ('Usage', 'Purchase')");

    static final When NO_USAGE =
            new When("ChargeCategory is not Usage", "{ChargeCategory} IN ('Purchase', 'Tax', 'Credit', 'Adjustment')");

    static final When NEITHER_USAGE_NOR_PURCHASE = new When(
            "ChargeCategory is neither Usage nor Purchase", "{ChargeCategory} IN ('Tax', 'Credit', 'Adjustment')");

    static When isNull(FocusColumn column) {
        return new When(column + " is null", "{" + column + "} IS NULL");
    }

    static When isSet(FocusColumn column) {
        return new When(column + " is not null", "{" + column + "} IS NOT NULL");
    }

    When and(When other) {
        return new When(words + " and " + other.words, "(" + sql + " AND " + other.sql + ")");
    }

    static When any(When... conditions) {
        return new When(
                Arrays.stream(conditions).map(When::words).collect(Collectors.joining(", or where ")),
                Arrays.stream(conditions).map(When::sql).collect(Collectors.joining(" OR ", "(", ")")));
    }
}
