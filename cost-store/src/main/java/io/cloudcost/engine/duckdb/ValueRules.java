package io.cloudcost.engine.duckdb;

import static io.cloudcost.focus.FocusColumn.*;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusFormat;
import io.cloudcost.focus.FocusVersion;
import io.cloudcost.focus.ServiceTaxonomy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What values say of each other in one row. */
final class ValueRules {

    /** Part of a cost by which it may differ from price times quantity: floating point, and costs rounded far out. */
    private static final String TOLERANCE = "1e-6";

    private ValueRules() {}

    static List<FocusRule> of(FocusVersion version) {
        List<FocusRule> rules = new ArrayList<>();
        rules.add(order("BillingPeriod", BILLING_PERIOD_START, BILLING_PERIOD_END));
        rules.add(order("ChargePeriod", CHARGE_PERIOD_START, CHARGE_PERIOD_END));
        rules.add(product(LIST_COST, LIST_UNIT_PRICE, version));
        rules.add(product(CONTRACTED_COST, CONTRACTED_UNIT_PRICE, version));
        Arrays.stream(FocusColumn.values())
                .filter(column -> column.format() == FocusFormat.UNIT_PRICE)
                .forEach(column -> rules.add(FocusRule.must(
                        column + ".negative", column + " must not be negative.", "#{" + column + "} < 0")));
        rules.add(subcategory());
        rules.add(FocusRule.must(
                "ChargeFrequency.purchase",
                "ChargeFrequency must not be Usage-Based where ChargeCategory is Purchase.",
                "{ChargeFrequency} = 'Usage-Based' AND {ChargeCategory} = 'Purchase'"));
        rules.add(FocusRule.must(
                "EffectiveCost.purchase",
                "EffectiveCost must be 0 where a commitment is bought: its cost is spread over what it covers.",
                "#{EffectiveCost} <> 0 AND {ChargeCategory} = 'Purchase' AND {CommitmentDiscountId} IS NOT NULL"));
        if (!version.isBefore(FocusVersion.V1_4)) {
            rules.add(FocusRule.must(
                    "EffectiveCost.billed",
                    "EffectiveCost must be BilledCost where ChargeCategory is Tax or Credit.",
                    differs("#{EffectiveCost}", "#{BilledCost}") + " AND {ChargeCategory} IN ('Tax', 'Credit')"));
        }
        return rules;
    }

    private static FocusRule order(String period, FocusColumn start, FocusColumn end) {
        return FocusRule.must(
                period + ".order", end + " must be after " + start + ".", "@{" + end + "} <= @{" + start + "}");
    }

    /** Before 1.3 corrections were excused. */
    private static FocusRule product(FocusColumn cost, FocusColumn price, FocusVersion version) {
        boolean excused = version.isBefore(FocusVersion.V1_3);
        return FocusRule.must(
                cost + ".product",
                cost + " must be " + price + " times PricingQuantity"
                        + (excused ? " where " + When.NO_CORRECTION.words() : "") + ".",
                differs("#{" + cost + "}", "(#{" + price + "} * #{PricingQuantity})")
                        + (excused ? " AND " + When.NO_CORRECTION.sql() : ""));
    }

    private static String differs(String one, String other) {
        return "abs(" + one + " - " + other + ") > " + TOLERANCE + " * greatest(1, abs(" + one + "))";
    }

    private static FocusRule subcategory() {
        String parent = ServiceTaxonomy.categories().stream()
                .map(category -> "WHEN {ServiceSubcategory} IN ("
                        + SqlText.list(ServiceTaxonomy.subcategories(category)) + ") THEN " + SqlText.quote(category))
                .collect(Collectors.joining(" ", "CASE ", " END"));
        return FocusRule.must(
                "ServiceSubcategory.parent",
                "ServiceSubcategory must belong to ServiceCategory.",
                parent + " <> {ServiceCategory} AND {ServiceCategory} IN (" + SqlText.list(ServiceTaxonomy.categories())
                        + ")");
    }
}
