package io.cloudcost.engine.duckdb;

import static io.cloudcost.engine.duckdb.When.any;
import static io.cloudcost.engine.duckdb.When.isNull;
import static io.cloudcost.engine.duckdb.When.isSet;
import static io.cloudcost.focus.FocusColumn.*;

import io.cloudcost.files.FocusSeverity;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusVersion;
import java.util.ArrayList;
import java.util.List;

/** Where columns that may hold null must, and where they must not: the specification's nullability by other columns. */
final class NullRules {

    private final List<FocusRule> rules = new ArrayList<>();
    private final boolean linked;

    /** Since 1.3 a row without a {@code SkuPriceId} has no prices and no quantities, and one with it has prices. */
    private NullRules(FocusVersion version) {
        linked = !version.isBefore(FocusVersion.V1_3);
    }

    static List<FocusRule> of(FocusVersion version) {
        NullRules all = new NullRules(version);
        all.accounts();
        all.commitments();
        all.prices();
        all.quantities();
        all.allocation();
        if (version.isBefore(FocusVersion.V1_4)) {
            all.pricingCurrency();
        }
        return all.rules;
    }

    private void accounts() {
        bothOrNone(SUB_ACCOUNT_NAME, SUB_ACCOUNT_ID);
        bothOrNone(SUB_ACCOUNT_TYPE, SUB_ACCOUNT_ID);
        bothOrNone(REGION_NAME, REGION_ID);
        bothOrNone(RESOURCE_TYPE, RESOURCE_ID);
        nullWithout(RESOURCE_NAME, RESOURCE_ID);
        rules.add(FocusRule.should(
                CHARGE_DESCRIPTION + ".required",
                CHARGE_DESCRIPTION + " should not be null.",
                "{" + CHARGE_DESCRIPTION + "} IS NULL"));
    }

    private void commitments() {
        nullWithout(COMMITMENT_DISCOUNT_NAME, COMMITMENT_DISCOUNT_ID);
        bothOrNone(COMMITMENT_DISCOUNT_CATEGORY, COMMITMENT_DISCOUNT_ID);
        bothOrNone(COMMITMENT_DISCOUNT_TYPE, COMMITMENT_DISCOUNT_ID);
        nullWithout(COMMITMENT_DISCOUNT_STATUS, COMMITMENT_DISCOUNT_ID);
        required(COMMITMENT_DISCOUNT_STATUS, isSet(COMMITMENT_DISCOUNT_ID).and(When.USAGE));
        nullWithout(CAPACITY_RESERVATION_STATUS, CAPACITY_RESERVATION_ID);
        required(CAPACITY_RESERVATION_STATUS, isSet(CAPACITY_RESERVATION_ID).and(When.USAGE));
    }

    private void prices() {
        When ordinary = When.USAGE_OR_PURCHASE.and(When.NO_CORRECTION);
        for (FocusColumn column : List.of(SKU_ID, SKU_PRICE_ID)) {
            forbidden(column, When.TAX);
            required(column, ordinary);
        }
        for (FocusColumn column : List.of(PRICING_CATEGORY, PRICING_QUANTITY)) {
            forbidden(column, orUnpriced(When.TAX));
            required(column, ordinary);
        }
        for (FocusColumn column : List.of(
                LIST_UNIT_PRICE,
                CONTRACTED_UNIT_PRICE,
                PRICING_CURRENCY_LIST_UNIT_PRICE,
                PRICING_CURRENCY_CONTRACTED_UNIT_PRICE)) {
            forbidden(column, orUnpriced(When.TAX));
            required(column, linked ? any(ordinary, isSet(SKU_PRICE_ID)) : ordinary);
        }
        nullWithout(SKU_PRICE_DETAILS, SKU_PRICE_ID);
        nullWithout(SKU_METER, SKU_ID);
        required(SKU_METER, isSet(SKU_ID), FocusSeverity.SHOULD);
    }

    private void quantities() {
        forbidden(CONSUMED_QUANTITY, orUnpriced(any(When.NO_USAGE, When.UNUSED)));
        required(CONSUMED_QUANTITY, When.USAGE.and(When.NOT_UNUSED).and(When.NO_CORRECTION));
        forbidden(
                COMMITMENT_DISCOUNT_QUANTITY,
                orUnpriced(any(When.NEITHER_USAGE_NOR_PURCHASE, isNull(COMMITMENT_DISCOUNT_ID))));
        required(
                COMMITMENT_DISCOUNT_QUANTITY,
                When.USAGE_OR_PURCHASE.and(When.NO_CORRECTION).and(isSet(COMMITMENT_DISCOUNT_ID)));
        for (FocusColumn quantity : List.of(CONSUMED_QUANTITY, PRICING_QUANTITY, COMMITMENT_DISCOUNT_QUANTITY)) {
            bothOrNone(quantity.unit().orElseThrow(), quantity);
        }
    }

    private void allocation() {
        nullWithout(ALLOCATED_METHOD_DETAILS, ALLOCATED_METHOD_ID);
        nullWithout(ALLOCATED_RESOURCE_ID, ALLOCATED_METHOD_ID);
        nullWithout(ALLOCATED_TAGS, ALLOCATED_METHOD_ID);
        bothOrNone(ALLOCATED_RESOURCE_NAME, ALLOCATED_RESOURCE_ID);
    }

    /** From 1.4 on it is never null. */
    private void pricingCurrency() {
        required(
                PRICING_CURRENCY,
                any(
                        isSet(PRICING_CURRENCY_EFFECTIVE_COST),
                        isSet(PRICING_CURRENCY_LIST_UNIT_PRICE),
                        isSet(PRICING_CURRENCY_CONTRACTED_UNIT_PRICE)));
    }

    private When orUnpriced(When condition) {
        return linked ? any(condition, isNull(SKU_PRICE_ID)) : condition;
    }

    private void bothOrNone(FocusColumn column, FocusColumn other) {
        nullWithout(column, other);
        required(column, isSet(other));
    }

    private void nullWithout(FocusColumn column, FocusColumn other) {
        forbidden(column, isNull(other));
    }

    private void forbidden(FocusColumn column, When when) {
        rules.add(FocusRule.must(
                column + ".forbidden",
                column + " must be null where " + when.words() + ".",
                "{" + column + "} IS NOT NULL AND " + when.sql()));
    }

    private void required(FocusColumn column, When when) {
        required(column, when, FocusSeverity.MUST);
    }

    private void required(FocusColumn column, When when, FocusSeverity severity) {
        rules.add(new FocusRule(
                column + ".required",
                severity,
                column + (severity == FocusSeverity.MUST ? " must" : " should") + " not be null where " + when.words()
                        + ".",
                "{" + column + "} IS NULL AND " + when.sql()));
    }
}
