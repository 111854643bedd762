package io.cloudcost.engine.mapping;

import io.cloudcost.focus.FocusColumn;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Google Cloud's billing export, standard and detailed. Why each rule is as it is, and from where, is told in the
 * documentation on mappings.
 */
final class GcpBilling {

    private static final String GOOGLE = "'Google Cloud'";
    private static final String PROMOTION = "promotion";
    private static final String PAIRS = ", '[{\"key\":\"VARCHAR\",\"value\":\"VARCHAR\"}]'), [])";

    private static final Map<String, String> UNITS = new TreeMap<>(Map.ofEntries(
            Map.entry("byte-seconds", "Byte-Seconds"),
            Map.entry("bytes", "Bytes"),
            Map.entry("count", "Count"),
            Map.entry("day", "Days"),
            Map.entry("gibibyte", "GiB"),
            Map.entry("gibibyte hour", "GiB-Hours"),
            Map.entry("gibibyte month", "GiB-Months"),
            Map.entry("hour", "Hours"),
            Map.entry("mebibyte", "MiB"),
            Map.entry("minute", "Minutes"),
            Map.entry("month", "Months"),
            Map.entry("requests", "Requests"),
            Map.entry("second", "Seconds"),
            Map.entry("seconds", "Seconds"),
            Map.entry("tebibyte", "TiB"),
            Map.entry("tebibyte month", "TiB-Months")));

    static final Mapping MAPPING = costs(quantities(names(rules(words(Mapping.of(
                    "Google Cloud billing export", "gcp", UnaryOperator.identity())
            .ofJson()
            .needs("billing_account_id", "usage_start_time", "usage_end_time", "cost", "currency", "invoice"))))));

    private GcpBilling() {}

    private static Mapping words(Mapping mapping) {
        return mapping.word("own_cost", "{cost}")
                .word(
                        "credit_list",
                        "coalesce(from_json({credits}, '[{\"type\":\"VARCHAR\",\"amount\":\"VARCHAR\",\"full_name\":\"VARCHAR\","
                                + "\"name\":\"VARCHAR\"}]'), [])")
                .word("currency", "upper({currency})")
                .word("type", "lower(coalesce({cost_type}, 'regular'))")
                .word(
                        "fee",
                        "{type} = 'regular' AND (starts_with(lower(coalesce({sku.description}, '')), 'commitment') "
                                + "OR contains(coalesce({credits}, ''), 'FEE_UTILIZATION_OFFSET'))")
                .word(
                        "is_covered",
                        "NOT {fee} AND {type} = 'regular' AND (contains(coalesce({credits}, ''), 'COMMITTED_USAGE_DISCOUNT') "
                                + "OR coalesce(lower({consumption_model.description}) <> 'default', FALSE))")
                .word("cost", "focus_total([{own_cost}] || " + amounts("TRUE") + ")")
                .word(PROMOTION, "focus_total(" + amounts("c.type = 'PROMOTION'") + ")")
                .word(
                        "billed",
                        "CASE WHEN {promotion} IS NULL THEN {cost} ELSE focus_total([{own_cost}] || "
                                + amounts("c.type IS DISTINCT FROM 'PROMOTION'") + ") END")
                .word(
                        "tag_list",
                        "list_filter(coalesce(from_json({labels}" + PAIRS + " || coalesce(from_json({system_labels}"
                                + PAIRS
                                + " || " + prefixed("project", "{project.labels}") + " || " + prefixed("tag", "{tags}")
                                + ", lambda e: e.key IS NOT NULL)");
    }

    /** Of some of the credits, as text. */
    private static String amounts(String which) {
        return "list_transform(list_filter({credit_list}, lambda c: " + which + "), lambda c: c.amount)";
    }

    private static String prefixed(String prefix, String pairs) {
        return "list_transform(coalesce(from_json(" + pairs + PAIRS + ", lambda e: {'key': '" + prefix
                + "/' || e.key, 'value': e.value})";
    }

    private static Mapping rules(Mapping mapping) {
        return mapping.rule(new MappingRule(
                        PROMOTION,
                        "{promotion} IS NOT NULL AND NOT focus_is_zero({promotion})",
                        List.of(MappingRule.CHARGE, PROMOTION),
                        "a row with a promotional credit: the charge, and the credit as one of its own"))
                .rule(MappingRule.charge(
                        "commitment-fee",
                        "{fee}",
                        "fee of a commitment, less what of it was taken off again for usage"))
                .rule(MappingRule.charge("usage", "{type} = 'regular'", "usage"))
                .rule(MappingRule.charge("tax", "{type} = 'tax'", "tax"))
                .rule(MappingRule.charge(
                        "adjustment", "{type} = 'adjustment'", "adjustment, such as goodwill or a correction"))
                .rule(MappingRule.charge("rounding", "{type} = 'rounding_error'", "what rounding the invoice adds"))
                .rule(MappingRule.charge(
                        "other", "TRUE", "a type of cost that this version does not know: kept as an adjustment"));
    }

    private static Mapping names(Mapping mapping) {
        return mapping.column(FocusColumn.BILLING_ACCOUNT_ID, "{billing_account_id}")
                .column(FocusColumn.SUB_ACCOUNT_ID, "{project.id}")
                .column(FocusColumn.SUB_ACCOUNT_NAME, "{project.name}")
                .column(FocusColumn.BILLING_CURRENCY, "{currency}")
                .column(FocusColumn.BILLING_PERIOD_START, "focus_pacific_month({invoice.month})")
                .column(FocusColumn.BILLING_PERIOD_END, "focus_pacific_month(focus_month_after({invoice.month}))")
                .column(FocusColumn.CHARGE_PERIOD_START, "focus_utc({usage_start_time})")
                .column(FocusColumn.CHARGE_PERIOD_END, "focus_utc({usage_end_time})")
                .column(
                        FocusColumn.CHARGE_DESCRIPTION,
                        "CASE WHEN {part} = 'promotion' THEN array_to_string(list_transform(list_filter({credit_list}, "
                                + "lambda c: c.type = 'PROMOTION'), lambda c: coalesce(c.full_name, c.name)), ', ') "
                                + "ELSE coalesce({sku.description}, {adjustment_info.description}, {service.description}) END")
                .column(
                        FocusColumn.CHARGE_CATEGORY,
                        "CASE WHEN {part} = 'promotion' THEN 'Credit' WHEN {fee} THEN 'Purchase' "
                                + "WHEN {type} = 'regular' THEN 'Usage' WHEN {type} = 'tax' THEN 'Tax' ELSE 'Adjustment' END")
                .column(
                        FocusColumn.CHARGE_CLASS,
                        "CASE WHEN {type} = 'adjustment' AND contains({adjustment_info.type}, 'CORRECTION') THEN 'Correction' END")
                .column(
                        FocusColumn.CHARGE_FREQUENCY,
                        "CASE WHEN {part} = 'promotion' OR {type} <> 'regular' THEN 'One-Time' WHEN {fee} THEN 'Recurring' "
                                + "ELSE 'Usage-Based' END")
                .column(FocusColumn.INVOICE_ISSUER_NAME, GOOGLE)
                .column(
                        FocusColumn.SERVICE_PROVIDER_NAME,
                        "CASE WHEN starts_with({transaction_type}, 'THIRD_PARTY') THEN coalesce({seller_name}, "
                                + GOOGLE + ") ELSE " + GOOGLE + " END")
                .column(FocusColumn.HOST_PROVIDER_NAME, GOOGLE)
                .column(FocusColumn.SERVICE_NAME, "coalesce({service.description}, {service.id}, {type})")
                .column(
                        FocusColumn.SERVICE_CATEGORY,
                        ServiceCategories.read("gcp-services.txt").sql("{service.description}"))
                .column(FocusColumn.REGION_ID, "coalesce({location.region}, {location.location})")
                .column(FocusColumn.REGION_NAME, "coalesce({location.region}, {location.location})")
                .column(FocusColumn.AVAILABILITY_ZONE, "{location.zone}")
                .column(FocusColumn.RESOURCE_ID, "coalesce({resource.global_name}, {resource.name})")
                .column(FocusColumn.RESOURCE_NAME, "regexp_extract({resource.name}, '[^/]+/*$')")
                .column(
                        FocusColumn.RESOURCE_TYPE,
                        "CASE WHEN coalesce({resource.global_name}, {resource.name}) IS NOT NULL THEN "
                                + "coalesce(nullif(regexp_extract({resource.global_name}, '/([^/]+)/[^/]+$', 1), ''), "
                                + "{service.description}) END")
                .tags("CASE WHEN len({tag_list}) > 0 THEN map_from_entries(list_filter({tag_list}, lambda e, i: "
                        + "list_position(list_transform({tag_list}, lambda k: k.key), e.key) = i)) END")
                .extension("x_CostType", "{cost_type}")
                .extension("x_ServiceId", "{service.id}")
                .extension("x_ProjectNumber", "{project.number}")
                .extension("x_Credits", "CASE WHEN {part} = 'charge' THEN nullif({credits}, '[]') END")
                .extension("x_AdjustmentType", "{adjustment_info.type}")
                .extension("x_ConsumptionModel", "{consumption_model.description}");
    }

    private static Mapping quantities(Mapping mapping) {
        return mapping.word("is_used", "NOT {fee} AND {type} = 'regular'")
                .column(FocusColumn.CONSUMED_QUANTITY, used("{usage.amount}"))
                .column(FocusColumn.CONSUMED_UNIT, used(unit("{usage.amount}", "{usage.unit}")))
                .column(FocusColumn.PRICING_QUANTITY, priced("{usage.amount_in_pricing_units}"))
                .column(
                        FocusColumn.PRICING_UNIT,
                        priced(unit("{usage.amount_in_pricing_units}", "{usage.pricing_unit}")))
                .column(
                        FocusColumn.PRICING_CATEGORY,
                        priced(
                                "CASE WHEN {is_covered} THEN 'Committed' "
                                        + "WHEN regexp_matches({sku.description}, '^(Spot|Preemptible) ') THEN 'Dynamic' ELSE 'Standard' END"))
                .column(FocusColumn.SKU_ID, "CASE WHEN {type} <> 'tax' THEN {sku.id} END")
                .column(
                        FocusColumn.SKU_PRICE_ID,
                        "CASE WHEN {type} <> 'tax' THEN {sku.id} || '/' || {price.tier_start_amount} END")
                .column(FocusColumn.SKU_METER, "CASE WHEN {type} <> 'tax' THEN {sku.description} END")
                .column(FocusColumn.COMMITMENT_DISCOUNT_ID, committed("{subscription.instance_id}"))
                .column(
                        FocusColumn.COMMITMENT_DISCOUNT_CATEGORY,
                        committed(
                                "CASE WHEN {consumption_model.description} IS NOT NULL OR contains(lower({sku.description}), "
                                        + "'dollar based') THEN 'Spend' ELSE 'Usage' END"))
                .column(FocusColumn.COMMITMENT_DISCOUNT_TYPE, committed("'Committed Use Discount'"))
                .column(
                        FocusColumn.COMMITMENT_DISCOUNT_STATUS,
                        committed("CASE WHEN {is_covered} AND {part} = 'charge' THEN 'Used' END"));
    }

    private static String used(String sql) {
        return "CASE WHEN {is_used} AND {part} = 'charge' THEN " + sql + " END";
    }

    private static String priced(String sql) {
        return "CASE WHEN {type} = 'regular' AND {part} = 'charge' THEN " + sql + " END";
    }

    private static String committed(String sql) {
        return "CASE WHEN ({fee} OR {is_covered}) AND {subscription.instance_id} IS NOT NULL THEN " + sql + " END";
    }

    private static String unit(String amount, String unit) {
        return UNITS.entrySet().stream()
                .map(entry -> "WHEN '" + entry.getKey() + "' THEN '" + entry.getValue() + "'")
                .collect(Collectors.joining(
                        " ",
                        "CASE WHEN " + amount + " IS NOT NULL THEN CASE lower(" + unit + ") ",
                        " ELSE " + unit + " END END"));
    }

    private static Mapping costs(Mapping mapping) {
        String promotion = "CASE WHEN {part} = 'promotion' THEN {promotion} ";
        return mapping.word(
                        "contracted",
                        "CASE WHEN {fee} THEN {billed} ELSE focus_total([coalesce({cost_at_effective_price_default}, {own_cost})] || "
                                + amounts(
                                        "c.type IN ('DISCOUNT', 'RESELLER_MARGIN', 'FREE_TIER', 'SUBSCRIPTION_BENEFIT')")
                                + ") END")
                // a row whose sum cannot be read must not be taken by half
                .word(
                        "charged",
                        "CASE WHEN {promotion} IS NOT NULL AND focus_number({cost}) IS NULL THEN {cost} ELSE {billed} END")
                .column(FocusColumn.BILLED_COST, promotion + "ELSE {charged} END")
                .column(FocusColumn.EFFECTIVE_COST, promotion + "ELSE {charged} END")
                .column(
                        FocusColumn.LIST_COST,
                        promotion + "WHEN {fee} THEN {billed} ELSE coalesce({cost_at_list}, {own_cost}) END")
                .column(FocusColumn.CONTRACTED_COST, promotion + "ELSE {contracted} END");
    }
}
