package io.cloudcost.engine.mapping;

import io.cloudcost.focus.FocusColumn;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The AWS Cost and Usage Report, legacy ({@code lineItem/UnblendedCost}) and 2.0 ({@code line_item_unblended_cost}). Why each
 * rule is as it is, and from where, is told in the documentation on mappings.
 */
final class AwsCur {

    private static final String UNUSED = "unused";

    static final Mapping MAPPING =
            costs(quantities(names(rules(Mapping.of("AWS Cost and Usage Report", "aws", SnakeCase::of)
                    .needs(
                            "bill_payer_account_id",
                            "bill_billing_period_start_date",
                            "bill_billing_period_end_date",
                            "line_item_line_item_type",
                            "line_item_usage_start_date",
                            "line_item_usage_end_date",
                            "line_item_unblended_cost",
                            "line_item_currency_code")
                    .word("cost", "coalesce({line_item_net_unblended_cost}, {line_item_unblended_cost})")
                    .word("currency", "{line_item_currency_code}")
                    .word("type", "{line_item_line_item_type}")
                    .word("reservation", "{reservation_reservation_a_r_n}")
                    .word("savings_plan", "{savings_plan_savings_plan_a_r_n}")
                    .word(
                            "unused_cost",
                            "CASE {type} WHEN 'RIFee' THEN focus_total([{reservation_unused_amortized_upfront_fee_for_billing_period}, "
                                    + "{reservation_unused_recurring_fee}]) WHEN 'SavingsPlanRecurringFee' THEN focus_total(["
                                    + "{savings_plan_total_commitment_to_date}, focus_negated({savings_plan_used_commitment})]) END")
                    .word("product_name", "coalesce({product_product_name}, focus_entry({product}, 'product_name'))")
                    .tagMap("resource_tags", "user[:_]")
                    .tagColumns(Pattern.compile("(?i)resource_?tags[/_](?:user[:_])?(.+)"))))));

    private AwsCur() {}

    private static Mapping rules(Mapping mapping) {
        return mapping.rule(
                        MappingRule.noCharge(
                                "savings-plan-negation",
                                "{type} = 'SavingsPlanNegation'",
                                "takes back the on-demand cost of what a savings plan covers: that usage is billed 0 in the first place"))
                .rule(MappingRule.noCharge(
                        "discount-in-net-cost",
                        "contains({type}, 'Discount') AND {type} <> 'DiscountedUsage' AND {line_item_net_unblended_cost} IS NULL "
                                + "AND ?{line_item_net_unblended_cost}",
                        "is part of the net costs of the charges that it lowers"))
                .rule(MappingRule.noCharge(
                        "split-cost",
                        "{split_line_item_parent_resource_id} IS NOT NULL AND #{cost} = 0",
                        "splits the cost of another row, and costs nothing itself"))
                .rule(MappingRule.charge(
                        "savings-plan-usage", "{type} = 'SavingsPlanCoveredUsage'", "usage that a savings plan covers"))
                .rule(new MappingRule(
                        "savings-plan-fee",
                        "{type} = 'SavingsPlanRecurringFee' AND #{unused_cost} <> 0",
                        List.of(MappingRule.CHARGE, UNUSED),
                        "recurring fee of a savings plan, and what of the commitment was not used"))
                .rule(MappingRule.charge(
                        "savings-plan-fee-used",
                        "{type} = 'SavingsPlanRecurringFee'",
                        "recurring fee of a savings plan that was used in full"))
                .rule(MappingRule.charge(
                        "savings-plan-upfront", "{type} = 'SavingsPlanUpfrontFee'", "upfront fee of a savings plan"))
                .rule(MappingRule.charge(
                        "reservation-usage", "{type} = 'DiscountedUsage'", "usage that a reservation covers"))
                .rule(new MappingRule(
                        "reservation-fee",
                        "{type} = 'RIFee' AND #{unused_cost} <> 0",
                        List.of(MappingRule.CHARGE, UNUSED),
                        "recurring fee of a reservation, and what of it was not used"))
                .rule(MappingRule.charge(
                        "reservation-fee-used",
                        "{type} = 'RIFee'",
                        "recurring fee of a reservation that was used in full"))
                .rule(MappingRule.charge(
                        "reservation-upfront",
                        "{type} = 'Fee' AND {reservation} IS NOT NULL",
                        "upfront fee of a reservation"))
                .rule(MappingRule.charge("fee", "{type} = 'Fee'", "a fee, such as support or a subscription"))
                .rule(MappingRule.charge("tax", "{type} = 'Tax'", "tax"))
                .rule(MappingRule.charge("credit", "{type} = 'Credit'", "credit"))
                .rule(MappingRule.charge("refund", "{type} = 'Refund'", "money back: corrects an earlier charge"))
                .rule(MappingRule.charge(
                        "discount",
                        "contains({type}, 'Discount')",
                        "a discount that the report has as a row of its own"))
                .rule(MappingRule.charge("usage", "{type} = 'Usage'", "usage"))
                .rule(MappingRule.charge(
                        "other", "TRUE", "a type of line item that this version does not know: kept as usage"));
    }

    private static Mapping names(Mapping mapping) {
        return mapping.column(FocusColumn.BILLING_ACCOUNT_ID, "{bill_payer_account_id}")
                .column(FocusColumn.BILLING_ACCOUNT_NAME, "{bill_payer_account_name}")
                .column(FocusColumn.SUB_ACCOUNT_ID, "{line_item_usage_account_id}")
                .column(FocusColumn.SUB_ACCOUNT_NAME, "{line_item_usage_account_name}")
                .column(FocusColumn.BILLING_CURRENCY, "{currency}")
                .column(FocusColumn.BILLING_PERIOD_START, "{bill_billing_period_start_date}")
                .column(FocusColumn.BILLING_PERIOD_END, "{bill_billing_period_end_date}")
                .column(FocusColumn.CHARGE_PERIOD_START, "{line_item_usage_start_date}")
                .column(FocusColumn.CHARGE_PERIOD_END, "{line_item_usage_end_date}")
                .column(FocusColumn.CHARGE_DESCRIPTION, "{line_item_line_item_description}")
                .column(
                        FocusColumn.CHARGE_CATEGORY,
                        "CASE WHEN {part} = 'unused' THEN 'Usage' WHEN {type} = 'Tax' THEN 'Tax' WHEN {type} = 'Credit' THEN 'Credit' "
                                + "WHEN {type} IN ('Fee', 'RIFee', 'SavingsPlanRecurringFee', 'SavingsPlanUpfrontFee') THEN 'Purchase' "
                                + "WHEN {type} = 'Refund' AND coalesce({reservation}, {savings_plan}) IS NOT NULL THEN 'Purchase' "
                                + "WHEN {type} IS NOT NULL THEN 'Usage' END")
                .column(FocusColumn.CHARGE_CLASS, "CASE WHEN {type} = 'Refund' THEN 'Correction' END")
                .column(
                        FocusColumn.CHARGE_FREQUENCY,
                        "CASE WHEN {type} IN ('RIFee', 'SavingsPlanRecurringFee') AND {part} <> 'unused' THEN 'Recurring' "
                                + "WHEN {type} IN ('Fee', 'SavingsPlanUpfrontFee', 'Tax', 'Credit', 'Refund') THEN 'One-Time' "
                                + "ELSE 'Usage-Based' END")
                .column(FocusColumn.INVOICE_ID, "{bill_invoice_id}")
                .column(FocusColumn.INVOICE_ISSUER_NAME, "coalesce({bill_invoicing_entity}, 'Amazon Web Services')")
                .column(
                        FocusColumn.SERVICE_PROVIDER_NAME,
                        "CASE WHEN {bill_billing_entity} = 'AWS Marketplace' THEN coalesce({line_item_legal_entity}, "
                                + "'AWS Marketplace') ELSE 'Amazon Web Services' END")
                .column(FocusColumn.HOST_PROVIDER_NAME, "'Amazon Web Services'")
                .column(
                        FocusColumn.SERVICE_NAME,
                        "coalesce({product_name}, {product_servicename}, {line_item_product_code}, {type})")
                .column(
                        FocusColumn.SERVICE_CATEGORY,
                        ServiceCategories.read("aws-services.txt").sql("{line_item_product_code}"))
                .column(FocusColumn.REGION_ID, "coalesce({product_region_code}, {product_region})")
                .column(
                        FocusColumn.REGION_NAME,
                        "coalesce({product_location}, {product_region_code}, {product_region})")
                .column(FocusColumn.AVAILABILITY_ZONE, "{line_item_availability_zone}")
                .column(FocusColumn.RESOURCE_ID, "{line_item_resource_id}")
                .column(FocusColumn.RESOURCE_TYPE, RESOURCE_TYPE)
                .extension("x_LineItemId", "{identity_line_item_id}")
                .extension("x_LineItemType", "{type}")
                .extension("x_ServiceCode", "{line_item_product_code}")
                .extension("x_UsageType", "{line_item_usage_type}")
                .extension("x_Operation", "{line_item_operation}");
    }

    /** The type in an ARN, the prefix of an EC2 id, else what AWS calls the product's family. */
    private static final String RESOURCE_TYPE =
            "CASE WHEN {line_item_resource_id} IS NOT NULL THEN coalesce(nullif(regexp_extract({line_item_resource_id}, "
                    + "'^arn:[^:]*:[^:]*:[^:]*:[^:]*:([a-zA-Z0-9-]+)[:/]', 1), ''), "
                    + "CASE regexp_extract({line_item_resource_id}, '^(i|vol|snap|nat|eni|vpce)-[0-9a-f]+$', 1) "
                    + "WHEN 'i' THEN 'instance' WHEN 'vol' THEN 'volume' WHEN 'snap' THEN 'snapshot' WHEN 'nat' THEN 'natgateway' "
                    + "WHEN 'eni' THEN 'network-interface' WHEN 'vpce' THEN 'vpc-endpoint' END, "
                    + "{product_product_family}, {line_item_product_code}) END";

    private static Mapping quantities(Mapping mapping) {
        return mapping.word(
                        "is_priced",
                        "coalesce({type} IN ('Usage', 'DiscountedUsage', 'SavingsPlanCoveredUsage'), FALSE)")
                .word("is_covered", "coalesce({type} IN ('DiscountedUsage', 'SavingsPlanCoveredUsage'), FALSE)")
                .word(
                        "commitment",
                        "CASE WHEN starts_with({type}, 'SavingsPlan') OR {reservation} IS NULL THEN {savings_plan} ELSE {reservation} END")
                .column(FocusColumn.CONSUMED_QUANTITY, "CASE WHEN {is_priced} THEN {line_item_usage_amount} END")
                .column(
                        FocusColumn.CONSUMED_UNIT,
                        "CASE WHEN {is_priced} AND {line_item_usage_amount} IS NOT NULL THEN {pricing_unit} END")
                .column(FocusColumn.PRICING_QUANTITY, "CASE WHEN {is_priced} THEN {line_item_usage_amount} END")
                .column(
                        FocusColumn.PRICING_UNIT,
                        "CASE WHEN {is_priced} AND {line_item_usage_amount} IS NOT NULL THEN {pricing_unit} END")
                .column(FocusColumn.LIST_UNIT_PRICE, "CASE WHEN {is_priced} THEN {pricing_public_on_demand_rate} END")
                .column(
                        FocusColumn.PRICING_CATEGORY,
                        "CASE WHEN {is_covered} THEN 'Committed' WHEN {is_priced} AND contains({line_item_usage_type}, 'SpotUsage') "
                                + "THEN 'Dynamic' WHEN {is_priced} THEN 'Standard' END")
                .column(FocusColumn.SKU_ID, "{product_sku}")
                .column(FocusColumn.SKU_PRICE_ID, "coalesce({pricing_rate_code}, {pricing_rate_id})")
                .column(FocusColumn.SKU_METER, "{line_item_usage_type}")
                .column(FocusColumn.COMMITMENT_DISCOUNT_ID, "{commitment}")
                .column(
                        FocusColumn.COMMITMENT_DISCOUNT_CATEGORY,
                        "CASE WHEN {commitment} IS NULL THEN NULL WHEN {commitment} = {savings_plan} THEN 'Spend' ELSE 'Usage' END")
                .column(
                        FocusColumn.COMMITMENT_DISCOUNT_TYPE,
                        "CASE WHEN {commitment} IS NULL THEN NULL WHEN {commitment} = {savings_plan} THEN 'Savings Plan' "
                                + "ELSE 'Reserved Instance' END")
                .column(
                        FocusColumn.COMMITMENT_DISCOUNT_STATUS,
                        "CASE WHEN {part} = 'unused' THEN 'Unused' WHEN {is_covered} THEN 'Used' END");
    }

    private static Mapping costs(Mapping mapping) {
        return mapping.column(
                        FocusColumn.BILLED_COST,
                        "CASE WHEN {part} = 'unused' OR {type} = 'SavingsPlanCoveredUsage' THEN '0' ELSE {cost} END")
                .column(
                        FocusColumn.EFFECTIVE_COST,
                        "CASE WHEN {part} = 'unused' THEN {unused_cost} "
                                + "WHEN {type} = 'SavingsPlanCoveredUsage' THEN {savings_plan_savings_plan_effective_cost} "
                                + "WHEN {type} = 'DiscountedUsage' THEN {reservation_effective_cost} "
                                + "WHEN {unused_cost} IS NOT NULL AND #{unused_cost} IS NULL THEN {unused_cost} "
                                + "WHEN {type} IN ('RIFee', 'SavingsPlanRecurringFee', 'SavingsPlanUpfrontFee') "
                                + "OR ({type} = 'Fee' AND {reservation} IS NOT NULL) THEN '0' ELSE {cost} END")
                .column(
                        FocusColumn.LIST_COST,
                        "CASE WHEN {part} = 'unused' THEN '0' WHEN {is_priced} THEN coalesce({pricing_public_on_demand_cost}, "
                                + "{line_item_unblended_cost}) ELSE {line_item_unblended_cost} END")
                .column(
                        FocusColumn.CONTRACTED_COST,
                        "CASE WHEN {part} = 'unused' THEN '0' WHEN {type} = 'DiscountedUsage' THEN {pricing_public_on_demand_cost} "
                                + "WHEN {type} = 'SavingsPlanCoveredUsage' THEN {line_item_unblended_cost} ELSE {cost} END");
    }
}
