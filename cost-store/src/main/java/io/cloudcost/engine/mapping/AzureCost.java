package io.cloudcost.engine.mapping;

import io.cloudcost.focus.FocusColumn;
import java.util.Locale;

/**
 * Azure's cost and usage details, actual and amortised, of an Enterprise Agreement, a Microsoft Customer Agreement or older.
 * Why each rule is as it is, and from where, is told in the documentation on mappings.
 */
final class AzureCost {

    private static final String MICROSOFT = "'Microsoft'";

    static final Mapping MAPPING = costs(quantities(names(
            rules(datasets(words(Mapping.of("Azure cost and usage details", "azure", AzureCost::name)
                    .mayEndEarly()
                    .needs(
                            "costinbillingcurrency|cost|pretaxcost",
                            "date|usagedatetime|usagedate",
                            "billingprofileid|billingaccountid|enrollmentnumber|subscriptionid|subscriptionguid")
                    .needsCurrency("billingcurrencycode|billingcurrency|currencycode|currency")))))));

    private AzureCost() {}

    /** Old and new files differ in blanks, case and punctuation. */
    private static String name(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    private static Mapping words(Mapping mapping) {
        return mapping.word("cost", "coalesce({costinbillingcurrency}, {cost}, {pretaxcost})")
                .word(
                        "currency",
                        "coalesce({billingcurrencycode}, {billingcurrency}, {currencycode}, {currency}, {told_currency})")
                .word(
                        "account",
                        "coalesce({billingprofileid}, {billingaccountid}, {enrollmentnumber}, {subscription})"
                                .replace("{subscription}", SUBSCRIPTION))
                .word("day", "focus_day(coalesce({date}, {usagedatetime}, {usagedate}))")
                .word(
                        "period_start",
                        "coalesce(focus_day({billingperiodstartdate}), regexp_replace({day}, '-\\d\\d$', '-01'))")
                .word("unit", "{account} || ' ' || {period_start}")
                .word("charge_type", "CASE WHEN ?{chargetype} THEN lower({chargetype}) ELSE 'usage' END")
                .word("pricing_model", "lower({pricingmodel})")
                .word("benefit", "coalesce({benefitid}, {reservationid})")
                .word(
                        "commitment",
                        "CASE WHEN {charge_type} = 'unusedreservation' THEN 'Reservation' "
                                + "WHEN {charge_type} = 'unusedsavingsplan' THEN 'Savings Plan' "
                                + "WHEN {pricing_model} = 'reservation' THEN 'Reservation' "
                                + "WHEN {pricing_model} = 'savingsplan' THEN 'Savings Plan' "
                                + "WHEN {pricing_model} IS NULL AND contains(lower({benefit}), 'microsoft.billingbenefits') THEN 'Savings Plan' "
                                + "WHEN {pricing_model} IS NULL AND {benefit} IS NOT NULL THEN 'Reservation' END")
                .word("is_unused", "coalesce(starts_with({charge_type}, 'unused'), FALSE)")
                .word("is_covered", "coalesce({charge_type} = 'usage' AND {commitment} IS NOT NULL, FALSE)")
                .word(
                        "is_bought",
                        "coalesce({charge_type} IN ('purchase', 'refund') AND {commitment} IS NOT NULL, FALSE)");
    }

    private static final String SUBSCRIPTION = "{subscriptionid}, {subscriptionguid}";

    private static Mapping datasets(Mapping mapping) {
        return mapping.dataset("AmortizedCost", "amorti", "{is_unused} OR ({is_covered} AND NOT focus_is_zero({cost}))")
                .dataset("ActualCost", "actual", "{is_bought}")
                .aloneMeans(
                        "AmortizedCost",
                        "without the actual cost the billed cost lacks what reservations and savings plans were bought for; "
                                + "import both files of the month together.")
                .aloneMeans(
                        "ActualCost",
                        "without the amortised cost the effective cost of usage under reservations and savings plans is unknown; "
                                + "import both files of the month together.");
    }

    private static Mapping rules(Mapping mapping) {
        return mapping.rule(MappingRule.noCharge(
                        "actual-beside-amortised",
                        "{dataset} = 'ActualCost' AND {in_AmortizedCost} AND NOT {is_bought}",
                        "is in the amortised cost of the same month too, and is taken from there"))
                .rule(MappingRule.charge("unused", "{is_unused}", "what of a reservation or savings plan was not used"))
                .rule(MappingRule.charge(
                        "commitment-refund",
                        "{is_bought} AND {charge_type} = 'refund'",
                        "money back for a reservation or savings plan: corrects its purchase"))
                .rule(MappingRule.charge("commitment-purchase", "{is_bought}", "a reservation or savings plan bought"))
                .rule(MappingRule.charge(
                        "covered-usage",
                        "{is_covered}",
                        "usage that a reservation or savings plan covers: billed with its purchase"))
                .rule(MappingRule.charge("usage", "{charge_type} = 'usage'", "usage"))
                .rule(MappingRule.charge(
                        "purchase", "{charge_type} = 'purchase'", "something bought, such as from the marketplace"))
                .rule(MappingRule.charge(
                        "refund", "{charge_type} = 'refund'", "money back: corrects an earlier purchase"))
                .rule(MappingRule.charge("tax", "{charge_type} = 'tax'", "tax"))
                .rule(MappingRule.charge("credit", "{charge_type} = 'credit'", "credit"))
                .rule(MappingRule.charge(
                        "rounding", "{charge_type} = 'roundingadjustment'", "what rounding the invoice adds"))
                .rule(MappingRule.charge("adjustment", "{charge_type} = 'adjustment'", "adjustment"))
                .rule(MappingRule.charge(
                        "other", "TRUE", "a type of charge that this version does not know: kept as an adjustment"));
    }

    private static Mapping names(Mapping mapping) {
        return mapping.column(FocusColumn.BILLING_ACCOUNT_ID, "{account}")
                .column(
                        FocusColumn.BILLING_ACCOUNT_NAME,
                        "CASE WHEN {billingprofileid} IS NOT NULL THEN {billingprofilename} ELSE {billingaccountname} END")
                .column(FocusColumn.SUB_ACCOUNT_ID, "coalesce(" + SUBSCRIPTION + ")")
                .column(FocusColumn.SUB_ACCOUNT_NAME, "{subscriptionname}")
                .column(FocusColumn.BILLING_CURRENCY, "{currency}")
                .column(FocusColumn.BILLING_PERIOD_START, "{period_start} || 'T00:00:00Z'")
                .column(
                        FocusColumn.BILLING_PERIOD_END,
                        "coalesce(focus_day_after({billingperiodenddate}), " + NEXT_MONTH + ") || 'T00:00:00Z'")
                .column(FocusColumn.CHARGE_PERIOD_START, "{day} || 'T00:00:00Z'")
                .column(FocusColumn.CHARGE_PERIOD_END, "focus_day_after({day}) || 'T00:00:00Z'")
                .column(
                        FocusColumn.CHARGE_DESCRIPTION,
                        "coalesce({productname}, {product}, {metername}, {metercategory})")
                .column(
                        FocusColumn.CHARGE_CATEGORY,
                        "CASE WHEN {charge_type} = 'usage' OR {is_unused} THEN 'Usage' "
                                + "WHEN {charge_type} IN ('purchase', 'refund') THEN 'Purchase' WHEN {charge_type} = 'tax' THEN 'Tax' "
                                + "WHEN {charge_type} = 'credit' THEN 'Credit' ELSE 'Adjustment' END")
                .column(FocusColumn.CHARGE_CLASS, "CASE WHEN {charge_type} = 'refund' THEN 'Correction' END")
                .column(
                        FocusColumn.CHARGE_FREQUENCY,
                        "CASE lower({frequency}) WHEN 'onetime' THEN 'One-Time' WHEN 'recurring' THEN 'Recurring' "
                                + "WHEN 'usagebased' THEN 'Usage-Based' END")
                .column(FocusColumn.INVOICE_ID, "{invoiceid}")
                .column(FocusColumn.INVOICE_ISSUER_NAME, "coalesce({partnername}, " + MICROSOFT + ")")
                .column(
                        FocusColumn.SERVICE_PROVIDER_NAME,
                        "CASE WHEN lower({publishertype}) = 'marketplace' THEN coalesce({publishername}, " + MICROSOFT
                                + ") ELSE " + MICROSOFT + " END")
                .column(FocusColumn.HOST_PROVIDER_NAME, MICROSOFT)
                .column(
                        FocusColumn.SERVICE_NAME,
                        "coalesce({metercategory}, {servicename}, {consumedservice}, {productname}, {charge_type})")
                .column(FocusColumn.SERVICE_CATEGORY, category())
                .column(FocusColumn.REGION_ID, "lower(replace({resourcelocation}, ' ', ''))")
                .column(FocusColumn.REGION_NAME, "{resourcelocation}")
                .column(FocusColumn.AVAILABILITY_ZONE, "{availabilityzone}")
                .column(FocusColumn.RESOURCE_ID, RESOURCE)
                .column(
                        FocusColumn.RESOURCE_NAME,
                        "coalesce(nullif(regexp_extract(" + RESOURCE + ", '/([^/]+)/*$', 1), ''), {resourcename})")
                .column(
                        FocusColumn.RESOURCE_TYPE,
                        "CASE WHEN " + RESOURCE + " IS NOT NULL THEN coalesce(nullif(lower(regexp_extract(" + RESOURCE
                                + ", '(?i).*/providers/([^/]+/[^/]+)/', 1)), ''), {resourcetype}, {consumedservice}, {metercategory}) END")
                .column(FocusColumn.TAGS, "{tags}")
                .extension("x_ChargeType", "{chargetype}")
                .extension("x_PricingModel", "{pricingmodel}")
                .extension("x_ResourceGroup", "coalesce({resourcegroup}, {resourcegroupname})")
                .extension("x_ConsumedService", "{consumedservice}")
                .extension("x_MeterSubcategory", "{metersubcategory}")
                .extension("x_CostCenter", "{costcenter}")
                .extension("x_InvoiceSection", "{invoicesectionname}")
                .extension("x_UnitOfMeasure", "{unitofmeasure}")
                .extension("x_UnitPrice", "{unitprice}")
                .extension("x_EffectivePrice", "{effectiveprice}");
    }

    private static final String RESOURCE = "coalesce({resourceid}, {instanceid})";

    private static final String NEXT_MONTH =
            "strftime(TRY_CAST({period_start} AS DATE) + INTERVAL 1 MONTH, '%Y-%m-%d'), {period_start}";

    /** By what is most specific: a service must not be in two categories. */
    private static String category() {
        ServiceCategories categories = ServiceCategories.read("azure-services.txt");
        return "coalesce(" + categories.known("{metercategory}") + ", " + categories.known("{consumedservice}") + ", "
                + categories.known("{servicefamily}") + ", 'Other')";
    }

    private static Mapping quantities(Mapping mapping) {
        return mapping.word("amount", "coalesce({quantity}, {usagequantity}, {consumedquantity})")
                .word(
                        "is_measured",
                        "coalesce(({charge_type} IN ('usage', 'purchase') OR {is_unused}) AND {amount} IS NOT NULL, FALSE)")
                .word("unit_name", "CASE WHEN {is_measured} THEN focus_unit({unitofmeasure}) END")
                .column(FocusColumn.CONSUMED_QUANTITY, "CASE WHEN {charge_type} = 'usage' THEN {amount} END")
                .column(FocusColumn.CONSUMED_UNIT, "CASE WHEN {charge_type} = 'usage' THEN {unit_name} END")
                .column(FocusColumn.PRICING_QUANTITY, "CASE WHEN {is_measured} THEN {amount} END")
                .column(FocusColumn.PRICING_UNIT, "{unit_name}")
                .column(
                        FocusColumn.PRICING_CATEGORY,
                        "CASE WHEN {is_covered} OR {is_unused} THEN 'Committed' WHEN {charge_type} = 'purchase' THEN 'Standard' "
                                + "WHEN {charge_type} <> 'usage' THEN NULL "
                                + "WHEN {pricing_model} = 'spot' THEN 'Dynamic' WHEN {pricing_model} = 'ondemand' THEN 'Standard' END")
                .column(
                        FocusColumn.SKU_ID,
                        "CASE WHEN {charge_type} <> 'tax' THEN coalesce({productid}, {meterid}) END")
                .column(
                        FocusColumn.SKU_PRICE_ID,
                        "CASE WHEN {charge_type} <> 'tax' THEN coalesce({partnumber}, {productid}, {meterid}) END")
                .column(FocusColumn.SKU_METER, "CASE WHEN {charge_type} <> 'tax' THEN {metername} END")
                .column(FocusColumn.COMMITMENT_DISCOUNT_ID, "CASE WHEN {commitment} IS NOT NULL THEN {benefit} END")
                .column(
                        FocusColumn.COMMITMENT_DISCOUNT_NAME,
                        "CASE WHEN {commitment} IS NOT NULL THEN coalesce({benefitname}, {reservationname}) END")
                .column(
                        FocusColumn.COMMITMENT_DISCOUNT_CATEGORY,
                        "CASE {commitment} WHEN 'Savings Plan' THEN 'Spend' WHEN 'Reservation' THEN 'Usage' END")
                .column(FocusColumn.COMMITMENT_DISCOUNT_TYPE, "{commitment}")
                .column(
                        FocusColumn.COMMITMENT_DISCOUNT_STATUS,
                        "CASE WHEN {is_unused} THEN 'Unused' WHEN {is_covered} THEN 'Used' END");
    }

    private static Mapping costs(Mapping mapping) {
        return mapping.column(FocusColumn.BILLED_COST, "CASE WHEN {is_covered} OR {is_unused} THEN '0' ELSE {cost} END")
                .column(
                        FocusColumn.EFFECTIVE_COST,
                        "CASE WHEN {is_covered} AND {dataset} IS DISTINCT FROM 'AmortizedCost' THEN NULL "
                                + "WHEN {is_bought} THEN '0' ELSE {cost} END")
                .column(
                        FocusColumn.LIST_COST,
                        "CASE WHEN {is_unused} THEN '0' WHEN focus_is_zero({paygcostinbillingcurrency}) AND NOT focus_is_zero({cost}) THEN NULL "
                                + "WHEN {charge_type} = 'usage' THEN {paygcostinbillingcurrency} "
                                + "ELSE coalesce({paygcostinbillingcurrency}, {cost}) END")
                .column(
                        FocusColumn.CONTRACTED_COST,
                        "CASE WHEN {is_unused} THEN '0' WHEN NOT {is_covered} THEN {cost} "
                                + "WHEN NOT focus_is_zero({unitprice}) AND coalesce({pricingcurrency}, {pricingcurrencycode}, {currency}) = {currency} "
                                + "THEN focus_product({unitprice}, {amount}) END");
    }
}
