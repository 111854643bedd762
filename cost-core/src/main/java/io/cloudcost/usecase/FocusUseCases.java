package io.cloudcost.usecase;

import static io.cloudcost.focus.FocusColumn.AVAILABILITY_ZONE;
import static io.cloudcost.focus.FocusColumn.BILLED_COST;
import static io.cloudcost.focus.FocusColumn.BILLING_ACCOUNT_ID;
import static io.cloudcost.focus.FocusColumn.BILLING_ACCOUNT_NAME;
import static io.cloudcost.focus.FocusColumn.BILLING_ACCOUNT_TYPE;
import static io.cloudcost.focus.FocusColumn.CAPACITY_RESERVATION_ID;
import static io.cloudcost.focus.FocusColumn.CAPACITY_RESERVATION_STATUS;
import static io.cloudcost.focus.FocusColumn.CHARGE_CATEGORY;
import static io.cloudcost.focus.FocusColumn.CHARGE_CLASS;
import static io.cloudcost.focus.FocusColumn.CHARGE_DESCRIPTION;
import static io.cloudcost.focus.FocusColumn.CHARGE_FREQUENCY;
import static io.cloudcost.focus.FocusColumn.COMMITMENT_DISCOUNT_CATEGORY;
import static io.cloudcost.focus.FocusColumn.COMMITMENT_DISCOUNT_ID;
import static io.cloudcost.focus.FocusColumn.COMMITMENT_DISCOUNT_NAME;
import static io.cloudcost.focus.FocusColumn.COMMITMENT_DISCOUNT_STATUS;
import static io.cloudcost.focus.FocusColumn.COMMITMENT_DISCOUNT_TYPE;
import static io.cloudcost.focus.FocusColumn.CONSUMED_QUANTITY;
import static io.cloudcost.focus.FocusColumn.CONTRACTED_COST;
import static io.cloudcost.focus.FocusColumn.EFFECTIVE_COST;
import static io.cloudcost.focus.FocusColumn.HOST_PROVIDER_NAME;
import static io.cloudcost.focus.FocusColumn.INVOICE_ID;
import static io.cloudcost.focus.FocusColumn.INVOICE_ISSUER_NAME;
import static io.cloudcost.focus.FocusColumn.LIST_COST;
import static io.cloudcost.focus.FocusColumn.PRICING_CATEGORY;
import static io.cloudcost.focus.FocusColumn.PRICING_CURRENCY_EFFECTIVE_COST;
import static io.cloudcost.focus.FocusColumn.PRICING_QUANTITY;
import static io.cloudcost.focus.FocusColumn.REGION_ID;
import static io.cloudcost.focus.FocusColumn.REGION_NAME;
import static io.cloudcost.focus.FocusColumn.RESOURCE_ID;
import static io.cloudcost.focus.FocusColumn.RESOURCE_NAME;
import static io.cloudcost.focus.FocusColumn.RESOURCE_TYPE;
import static io.cloudcost.focus.FocusColumn.SERVICE_CATEGORY;
import static io.cloudcost.focus.FocusColumn.SERVICE_NAME;
import static io.cloudcost.focus.FocusColumn.SERVICE_PROVIDER_NAME;
import static io.cloudcost.focus.FocusColumn.SERVICE_SUBCATEGORY;
import static io.cloudcost.focus.FocusColumn.SKU_ID;
import static io.cloudcost.focus.FocusColumn.SKU_METER;
import static io.cloudcost.focus.FocusColumn.SKU_PRICE_ID;
import static io.cloudcost.focus.FocusColumn.SUB_ACCOUNT_ID;
import static io.cloudcost.focus.FocusColumn.SUB_ACCOUNT_NAME;
import static io.cloudcost.focus.FocusColumn.SUB_ACCOUNT_TYPE;

import io.cloudcost.query.Comparison;
import io.cloudcost.query.CostFilter;
import io.cloudcost.query.TimeGrain;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Use cases of FOCUS, by the names that its makers gave them where there is one. All definitions hold for the charges that
 * the scope names, and all of these:
 *
 * <ul>
 *   <li>Every row is in one billing currency, {@code BillingCurrency}; nothing is converted. Quantities are kept apart by their
 *       unit.
 *   <li>A sum is exact, over the charges that have the metric, and null if none has it. {@code Charges} says how many charges a row
 *       is about, {@code Missing} how many of them lack one of its metrics at least.
 *   <li>A rate, a difference or a price per unit is null where one of its sums is not known of every charge, or its divisor is zero.
 *   <li>{@code Period} is the billing period unless said otherwise; rows come by period, then by group.
 *   <li>The cost is the effective one unless said otherwise: payments in advance are spread over what they cover.
 * </ul>
 */
public final class FocusUseCases {

    /**
     * Report costs by service category: the sums of {@code EffectiveCost} and {@code BilledCost} by service provider
     * and {@code ServiceCategory}, per billing period.
     */
    public static final UseCase SERVICE_CATEGORY_COSTS = new UseCase(
            "service-category-costs",
            "Costs by service category",
            Recipe.by(SERVICE_PROVIDER_NAME, SERVICE_CATEGORY)
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(EFFECTIVE_COST, BILLED_COST));

    /**
     * Report costs by service category and subcategory: as {@link #SERVICE_CATEGORY_COSTS}, by {@code
     * ServiceSubcategory} too.
     */
    public static final UseCase SERVICE_SUBCATEGORY_COSTS = new UseCase(
            "service-subcategory-costs",
            "Costs by service category and subcategory",
            Recipe.by(SERVICE_PROVIDER_NAME, SERVICE_CATEGORY, SERVICE_SUBCATEGORY)
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(EFFECTIVE_COST, BILLED_COST));

    /**
     * Analyze costs by service name: the sums of {@code EffectiveCost} and {@code BilledCost} by service provider and
     * {@code ServiceName}, per billing period.
     */
    public static final UseCase SERVICE_COSTS = new UseCase(
            "service-costs",
            "Costs by service",
            Recipe.by(SERVICE_PROVIDER_NAME, SERVICE_NAME)
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(EFFECTIVE_COST, BILLED_COST));

    /**
     * Analyze service costs by region: the sum of {@code EffectiveCost} by service provider, {@code RegionId}, {@code
     * RegionName} and {@code ServiceName}, per billing period. What belongs to no region is in rows without one.
     */
    public static final UseCase REGION_COSTS = new UseCase(
            "region-costs",
            "Costs by region and service",
            Recipe.by(SERVICE_PROVIDER_NAME, REGION_ID, REGION_NAME, SERVICE_NAME)
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(EFFECTIVE_COST));

    /**
     * Analyze service costs by sub account: the sum of {@code EffectiveCost} by service provider, sub account (id and
     * name) and {@code ServiceName}, per billing period.
     */
    public static final UseCase SUB_ACCOUNT_COSTS = new UseCase(
            "sub-account-costs",
            "Costs by sub account and service",
            Recipe.by(SERVICE_PROVIDER_NAME, SUB_ACCOUNT_ID, SUB_ACCOUNT_NAME, SERVICE_NAME)
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(EFFECTIVE_COST));

    /**
     * Report service costs by provider and sub account, to negotiate with: the sums of {@code ListCost}, {@code
     * ContractedCost}, {@code EffectiveCost} and {@code BilledCost} by service provider and sub account over all the
     * time asked for.
     */
    public static final UseCase PROVIDER_SUB_ACCOUNT_COSTS = new UseCase(
            "provider-sub-account-costs",
            "List, contracted, effective and billed cost by provider and sub account",
            Recipe.by(SERVICE_PROVIDER_NAME, SUB_ACCOUNT_ID, SUB_ACCOUNT_NAME)
                    .sum(EFFECTIVE_COST, LIST_COST, CONTRACTED_COST, BILLED_COST));

    /**
     * Analyze costs by availability zone: the sum of {@code EffectiveCost} by service provider, sub account, region
     * and {@code AvailabilityZone}, per billing period.
     */
    public static final UseCase ZONE_COSTS = new UseCase(
            "zone-costs",
            "Costs by availability zone",
            Recipe.by(SERVICE_PROVIDER_NAME, SUB_ACCOUNT_ID, REGION_ID, AVAILABILITY_ZONE)
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(EFFECTIVE_COST));

    /**
     * Analyze cost per compute service for a sub account: the sum of {@code EffectiveCost} of charges in the category
     * <i>Compute</i>, by sub account, service and resource, per hour in which the charges start. Name the sub account
     * in the scope.
     */
    public static final UseCase COMPUTE_RESOURCE_COSTS = new UseCase(
            "compute-resource-costs",
            "Hourly costs of compute resources",
            Recipe.by(SUB_ACCOUNT_ID, SERVICE_NAME, RESOURCE_ID, RESOURCE_NAME)
                    .where(SERVICE_CATEGORY, "Compute")
                    .each(TimeGrain.HOUR)
                    .sum(EFFECTIVE_COST));

    /**
     * Analyze costs of components of a resource: the sums of {@code EffectiveCost} and {@code PricingQuantity} of
     * charges for a resource, by resource, {@code SkuId}, {@code SkuMeter} and {@code ChargeDescription}, per billing
     * period.
     */
    public static final UseCase RESOURCE_COMPONENTS = new UseCase(
            "resource-components",
            "What the cost of a resource is made of",
            Recipe.by(RESOURCE_ID, RESOURCE_NAME, SKU_ID, SKU_METER, CHARGE_DESCRIPTION)
                    .where(CostFilter.present(RESOURCE_ID))
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(EFFECTIVE_COST, PRICING_QUANTITY));

    /**
     * Analyze resource costs by SKU: the sums of {@code EffectiveCost}, {@code ListCost} and {@code PricingQuantity}
     * by service provider, {@code ServiceName}, {@code SkuId} and {@code SkuPriceId}, per billing period.
     */
    public static final UseCase SKU_COSTS = new UseCase(
            "sku-costs",
            "Costs and quantities by item of the price list",
            Recipe.by(SERVICE_PROVIDER_NAME, SERVICE_NAME, SKU_ID, SKU_PRICE_ID)
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(EFFECTIVE_COST, LIST_COST, PRICING_QUANTITY));

    /**
     * Analyze the different metered costs for a particular SKU: the sums of {@code EffectiveCost} and {@code
     * ConsumedQuantity} by {@code SkuId} and {@code SkuMeter}, per billing period, of charges that have a SKU.
     */
    public static final UseCase SKU_METERS = new UseCase(
            "sku-meters",
            "What is measured to charge an item",
            Recipe.by(SERVICE_PROVIDER_NAME, SKU_ID, SKU_METER)
                    .where(CostFilter.present(SKU_ID))
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(EFFECTIVE_COST, CONSUMED_QUANTITY));

    /**
     * Analyze marketplace vendors costs: the sums of {@code EffectiveCost} and {@code BilledCost} by issuer of the
     * invoice and service provider, per billing period, where both are known and not the same text.
     */
    public static final UseCase MARKETPLACE = new UseCase(
            "marketplace",
            "Costs of vendors that somebody else invoices",
            Recipe.by(INVOICE_ISSUER_NAME, SERVICE_PROVIDER_NAME)
                    .where(CostFilter.present(INVOICE_ISSUER_NAME))
                    .where(CostFilter.present(SERVICE_PROVIDER_NAME))
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(EFFECTIVE_COST, BILLED_COST)
                    .keep(line -> !Objects.equals(line.text(INVOICE_ISSUER_NAME), line.text(SERVICE_PROVIDER_NAME))));

    /**
     * Analyze service costs month over month: the sum of {@code EffectiveCost} by service provider and {@code
     * ServiceName}, per billing period, with {@code Change}, what it is more than in the billing period that ends when
     * this one starts, and {@code ChangeRate}, that as a share of the earlier sum. Both are null where the group has
     * no charges in that period.
     */
    public static final UseCase MONTH_OVER_MONTH = new UseCase(
            "month-over-month",
            "Costs of services and how they change by month",
            Recipe.by(SERVICE_PROVIDER_NAME, SERVICE_NAME)
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(EFFECTIVE_COST)
                    .change());

    /**
     * Report application cost month over month: as {@link #MONTH_OVER_MONTH}, by the value of the scope's tag and
     * {@code ServiceName}. What lacks the tag is in rows without a value.
     */
    public static final UseCase APPLICATION_MONTH_OVER_MONTH = new UseCase(
            "application-month-over-month",
            "Costs of applications (a tag) and how they change by month",
            Recipe.by(SERVICE_NAME)
                    .byTag()
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(EFFECTIVE_COST)
                    .change());

    /**
     * Compare resource usage month over month: the sum of {@code ConsumedQuantity} of usage by service, resource and
     * {@code ConsumedUnit}, per billing period, with {@code Change} and {@code ChangeRate} as in {@link
     * #MONTH_OVER_MONTH}.
     */
    public static final UseCase USAGE_MONTH_OVER_MONTH = new UseCase(
            "usage-month-over-month",
            "Consumption of resources and how it changes by month",
            Recipe.by(SERVICE_NAME, RESOURCE_ID, RESOURCE_NAME)
                    .where(CHARGE_CATEGORY, "Usage")
                    .where(CostFilter.present(RESOURCE_ID))
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(CONSUMED_QUANTITY)
                    .change());

    /**
     * Identify anomalous daily spending by sub account, the series to look into: the sum of {@code EffectiveCost} by
     * service provider and sub account, per day (UTC) on which the charges start. A day without charges has no row.
     */
    public static final UseCase DAILY_SUB_ACCOUNT = new UseCase(
            "daily-sub-account",
            "Daily costs by sub account, to look for anomalies in",
            Recipe.by(SERVICE_PROVIDER_NAME, SUB_ACCOUNT_ID, SUB_ACCOUNT_NAME)
                    .each(TimeGrain.DAY)
                    .sum(EFFECTIVE_COST));

    /**
     * Identify anomalous daily spending by sub account and region: as {@link #DAILY_SUB_ACCOUNT}, by {@code RegionId}
     * too.
     */
    public static final UseCase DAILY_REGION = new UseCase(
            "daily-region",
            "Daily costs by sub account and region, to look for anomalies in",
            Recipe.by(SERVICE_PROVIDER_NAME, SUB_ACCOUNT_ID, SUB_ACCOUNT_NAME, REGION_ID)
                    .each(TimeGrain.DAY)
                    .sum(EFFECTIVE_COST));

    /**
     * Identify anomalous daily spending by sub account, region, and service: as {@link #DAILY_REGION}, by {@code
     * ServiceName} too.
     */
    public static final UseCase DAILY_SERVICE = new UseCase(
            "daily-service",
            "Daily costs by sub account, region and service, to look for anomalies in",
            Recipe.by(SERVICE_PROVIDER_NAME, SUB_ACCOUNT_ID, SUB_ACCOUNT_NAME, REGION_ID, SERVICE_NAME)
                    .each(TimeGrain.DAY)
                    .sum(EFFECTIVE_COST));

    /**
     * Forecast amortized costs month over month, the history to go by: the sum of {@code EffectiveCost} by service
     * provider, {@code ServiceCategory} and {@code ServiceName}, per calendar month (UTC) in which the charges start.
     */
    public static final UseCase AMORTISED_MONTHS = new UseCase(
            "amortised-months",
            "Amortised costs by month, to forecast from",
            Recipe.by(SERVICE_PROVIDER_NAME, SERVICE_CATEGORY, SERVICE_NAME)
                    .each(TimeGrain.MONTH)
                    .sum(EFFECTIVE_COST));

    /**
     * Forecast cashflow month over month by service, the history to go by: the sum of {@code BilledCost} by issuer of
     * the invoice and {@code ServiceName}, per billing period.
     */
    public static final UseCase CASH_FLOW_MONTHS = new UseCase(
            "cash-flow-months",
            "What was invoiced by month and service, to forecast from",
            Recipe.by(INVOICE_ISSUER_NAME, SERVICE_NAME)
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(BILLED_COST));

    /**
     * Compare billed cost per sub account to budget: the sum of {@code BilledCost} by service provider and sub
     * account, per billing period. The budgets are the caller's.
     */
    public static final UseCase SUB_ACCOUNT_BILLED = new UseCase(
            "sub-account-billed",
            "Billed cost by sub account, to compare with budgets",
            Recipe.by(SERVICE_PROVIDER_NAME, SUB_ACCOUNT_ID, SUB_ACCOUNT_NAME)
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(BILLED_COST));

    /**
     * Update budgets for each application, and allocate multi-currency charges per application: the sum of {@code
     * BilledCost} by the value of the scope's tag, per billing period and currency.
     */
    public static final UseCase APPLICATION_BILLED = new UseCase(
            "application-billed",
            "Billed cost by application (a tag), to compare with budgets",
            Recipe.by().byTag().each(TimeGrain.BILLING_PERIOD).sum(BILLED_COST));

    /**
     * Report commitment discount purchases: the sum of {@code BilledCost} of charges of the category <i>Purchase</i>
     * that name a commitment, by service provider, billing account and commitment (id, name, type, category), per
     * billing period.
     */
    public static final UseCase COMMITMENT_PURCHASES = new UseCase(
            "commitment-purchases",
            "What was paid for commitments",
            Recipe.by(
                            SERVICE_PROVIDER_NAME,
                            BILLING_ACCOUNT_ID,
                            COMMITMENT_DISCOUNT_ID,
                            COMMITMENT_DISCOUNT_NAME,
                            COMMITMENT_DISCOUNT_TYPE,
                            COMMITMENT_DISCOUNT_CATEGORY)
                    .where(CHARGE_CATEGORY, "Purchase")
                    .where(CostFilter.present(COMMITMENT_DISCOUNT_ID))
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(BILLED_COST));

    /**
     * Report recurring charges for commitment-based discounts over a period: the sum of {@code BilledCost} of charges
     * of the frequency <i>Recurring</i> that name a commitment, by service provider and commitment (id, name, type),
     * per billing period.
     */
    public static final UseCase COMMITMENT_RECURRING = new UseCase(
            "commitment-recurring",
            "Recurring charges for commitments",
            Recipe.by(SERVICE_PROVIDER_NAME, COMMITMENT_DISCOUNT_ID, COMMITMENT_DISCOUNT_NAME, COMMITMENT_DISCOUNT_TYPE)
                    .where(CHARGE_FREQUENCY, "Recurring")
                    .where(CostFilter.present(COMMITMENT_DISCOUNT_ID))
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(BILLED_COST));

    /**
     * Identify unused commitments: the sums of {@code EffectiveCost} and {@code BilledCost} of charges whose {@code
     * CommitmentDiscountStatus} is <i>Unused</i>, by service provider, billing account and commitment (id, name,
     * type), per billing period.
     */
    public static final UseCase COMMITMENT_UNUSED = new UseCase(
            "commitment-unused",
            "What unused commitments cost",
            Recipe.by(
                            SERVICE_PROVIDER_NAME,
                            BILLING_ACCOUNT_ID,
                            COMMITMENT_DISCOUNT_ID,
                            COMMITMENT_DISCOUNT_NAME,
                            COMMITMENT_DISCOUNT_TYPE)
                    .where(COMMITMENT_DISCOUNT_STATUS, "Unused")
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(EFFECTIVE_COST, BILLED_COST));

    /**
     * Commitments used and unused: of charges that have a {@code CommitmentDiscountStatus}, the sum of {@code
     * EffectiveCost}, that of the used part ({@code UsedCost}) and of the unused part ({@code UnusedCost}), by service
     * provider and commitment (id, name, type), per billing period; {@code Utilisation} is the used share of the
     * whole.
     */
    public static final UseCase COMMITMENT_UTILISATION = new UseCase(
            "commitment-utilisation",
            "How much of each commitment was used",
            Recipe.by(SERVICE_PROVIDER_NAME, COMMITMENT_DISCOUNT_ID, COMMITMENT_DISCOUNT_NAME, COMMITMENT_DISCOUNT_TYPE)
                    .where(CostFilter.present(COMMITMENT_DISCOUNT_STATUS))
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(EFFECTIVE_COST)
                    .sum("UsedCost", EFFECTIVE_COST, CostFilter.equal(COMMITMENT_DISCOUNT_STATUS, "Used"))
                    .sum("UnusedCost", EFFECTIVE_COST, CostFilter.equal(COMMITMENT_DISCOUNT_STATUS, "Unused"))
                    .rate("Utilisation", (line, before) -> line.ratio(1, 0)));

    /**
     * Determine effective savings rate: the sums of {@code EffectiveCost}, {@code ContractedCost} and {@code ListCost}
     * of usage by service provider, per billing period. {@code EffectiveSavingsRate} is (contracted - effective) /
     * contracted, {@code EffectiveSavingsRateOverList} the same with the list cost. Only charges of the category
     * <i>Usage</i> count, unused commitments among them: the purchase of a commitment has a contracted cost, too, and
     * would count what it covers twice.
     */
    public static final UseCase EFFECTIVE_SAVINGS_RATE = new UseCase(
            "effective-savings-rate",
            "What share commitments and discounts save",
            Recipe.by(SERVICE_PROVIDER_NAME)
                    .where(CHARGE_CATEGORY, "Usage")
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(EFFECTIVE_COST, CONTRACTED_COST, LIST_COST)
                    .rate("EffectiveSavingsRate", (line, before) -> line.saved(1, 0))
                    .rate("EffectiveSavingsRateOverList", (line, before) -> line.saved(2, 0)));

    /**
     * Determine effective savings rate by service: as {@link #EFFECTIVE_SAVINGS_RATE}, by {@code ServiceName} too.
     */
    public static final UseCase EFFECTIVE_SAVINGS_RATE_BY_SERVICE = new UseCase(
            "effective-savings-rate-by-service",
            "What share commitments and discounts save, by service",
            Recipe.by(SERVICE_PROVIDER_NAME, SERVICE_NAME)
                    .where(CHARGE_CATEGORY, "Usage")
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(EFFECTIVE_COST, CONTRACTED_COST, LIST_COST)
                    .rate("EffectiveSavingsRate", (line, before) -> line.saved(1, 0))
                    .rate("EffectiveSavingsRateOverList", (line, before) -> line.saved(2, 0)));

    /**
     * Report effective cost of compute: the sum of {@code EffectiveCost} of the category <i>Compute</i> by service
     * provider, {@code PricingCategory}, {@code CommitmentDiscountType} and {@code CommitmentDiscountStatus}, per
     * billing period.
     */
    public static final UseCase EFFECTIVE_COMPUTE = new UseCase(
            "effective-compute",
            "Effective cost of compute by the way it is paid",
            Recipe.by(SERVICE_PROVIDER_NAME, PRICING_CATEGORY, COMMITMENT_DISCOUNT_TYPE, COMMITMENT_DISCOUNT_STATUS)
                    .where(SERVICE_CATEGORY, "Compute")
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(EFFECTIVE_COST));

    /**
     * Analyze capacity reservations on compute costs: the sum of {@code EffectiveCost} of the category <i>Compute</i>
     * by service provider, {@code CapacityReservationId} and {@code CapacityReservationStatus}, per billing period.
     * What no reservation is behind is in rows without one.
     */
    public static final UseCase CAPACITY_RESERVATIONS = new UseCase(
            "capacity-reservations",
            "Costs under capacity reservations",
            Recipe.by(SERVICE_PROVIDER_NAME, CAPACITY_RESERVATION_ID, CAPACITY_RESERVATION_STATUS)
                    .where(SERVICE_CATEGORY, "Compute")
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(EFFECTIVE_COST));

    /**
     * Identify unused capacity reservations: the sums of {@code EffectiveCost} and {@code BilledCost} of charges whose
     * {@code CapacityReservationStatus} is <i>Unused</i>, by service provider, billing account and {@code
     * CapacityReservationId}, per billing period.
     */
    public static final UseCase CAPACITY_UNUSED = new UseCase(
            "capacity-unused",
            "What unused capacity reservations cost",
            Recipe.by(SERVICE_PROVIDER_NAME, BILLING_ACCOUNT_ID, CAPACITY_RESERVATION_ID)
                    .where(CAPACITY_RESERVATION_STATUS, "Unused")
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(EFFECTIVE_COST, BILLED_COST));

    /**
     * Verify accuracy of provider invoices: the sum of {@code BilledCost} by issuer, billing account and {@code
     * InvoiceId}, per billing period. Charges without an invoice are in rows without one.
     */
    public static final UseCase INVOICE_RECONCILIATION = new UseCase(
            "invoice-reconciliation",
            "What each invoice should come to",
            Recipe.by(INVOICE_ISSUER_NAME, BILLING_ACCOUNT_ID, INVOICE_ID)
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(BILLED_COST));

    /**
     * Verify accuracy of services charges across providers: the sums of {@code BilledCost}, {@code ContractedCost},
     * {@code ListCost} and {@code EffectiveCost} by service provider and {@code ServiceName}, per billing period.
     */
    public static final UseCase SERVICE_CHARGES = new UseCase(
            "service-charges",
            "What each service charges, from list price to invoice",
            Recipe.by(SERVICE_PROVIDER_NAME, SERVICE_NAME)
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(BILLED_COST, CONTRACTED_COST, LIST_COST, EFFECTIVE_COST));

    /**
     * Identify sources of billed cost: the sum of {@code BilledCost} by service provider, host provider, issuer and
     * {@code InvoiceId}, per billing period.
     */
    public static final UseCase BILLED_SOURCES = new UseCase(
            "billed-sources",
            "Who provided, hosted and invoiced what was billed",
            Recipe.by(SERVICE_PROVIDER_NAME, HOST_PROVIDER_NAME, INVOICE_ISSUER_NAME, INVOICE_ID)
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(BILLED_COST));

    /**
     * Analyze credit memos: the sum of {@code BilledCost} of charges of the category <i>Credit</i>, by issuer, billing
     * account, {@code InvoiceId} and {@code ChargeDescription}, per billing period.
     */
    public static final UseCase CREDITS = new UseCase(
            "credits",
            "Credits",
            Recipe.by(INVOICE_ISSUER_NAME, BILLING_ACCOUNT_ID, INVOICE_ID, CHARGE_DESCRIPTION)
                    .where(CHARGE_CATEGORY, "Credit")
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(BILLED_COST));

    /**
     * Report corrections for a previously invoiced billing period: the sum of {@code BilledCost} of charges whose
     * {@code ChargeClass} is <i>Correction</i>, by service provider, {@code ServiceCategory} and {@code ServiceName},
     * per billing period in which they are invoiced.
     */
    public static final UseCase CORRECTIONS = new UseCase(
            "corrections",
            "Corrections of earlier bills",
            Recipe.by(SERVICE_PROVIDER_NAME, SERVICE_CATEGORY, SERVICE_NAME)
                    .where(CHARGE_CLASS, "Correction")
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(BILLED_COST));

    /**
     * Report corrections by sub account: as {@link #CORRECTIONS}, by sub account (id and name) and {@code
     * ServiceName}.
     */
    public static final UseCase SUB_ACCOUNT_CORRECTIONS = new UseCase(
            "sub-account-corrections",
            "Corrections of earlier bills by sub account",
            Recipe.by(SERVICE_PROVIDER_NAME, SUB_ACCOUNT_ID, SUB_ACCOUNT_NAME, SERVICE_NAME)
                    .where(CHARGE_CLASS, "Correction")
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(BILLED_COST));

    /**
     * Verify discount accuracy: the sums of {@code ContractedCost} and {@code ListCost} of usage by service provider
     * and {@code ServiceName}, per billing period; {@code Discount} is list - contracted, {@code DiscountRate} that as
     * a share of the list cost.
     */
    public static final UseCase NEGOTIATED_DISCOUNTS = new UseCase(
            "negotiated-discounts",
            "What share negotiated prices save",
            Recipe.by(SERVICE_PROVIDER_NAME, SERVICE_NAME)
                    .where(CHARGE_CATEGORY, "Usage")
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(CONTRACTED_COST, LIST_COST)
                    .amount("Discount", FocusUseCases::discount)
                    .rate("DiscountRate", (line, before) -> line.saved(1, 0)));

    /**
     * Analyze tag coverage: the sum of {@code EffectiveCost} of charges that cost something, and of those among them
     * that have the scope's tag ({@code TaggedCost}), by service provider, per billing period; {@code TagCoverage} is
     * the tagged share. A tag without a value is a tag. Charges of zero or less are left out, those whose cost is not
     * known are in and make the share unknown.
     */
    public static final UseCase TAG_COVERAGE = new UseCase(
            "tag-coverage",
            "What share of the cost has a tag",
            Recipe.by(SERVICE_PROVIDER_NAME)
                    .where(new CostFilter.CompareNumber(EFFECTIVE_COST, Comparison.AT_MOST, BigDecimal.ZERO).negate())
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(EFFECTIVE_COST)
                    .sumTagged("TaggedCost", EFFECTIVE_COST)
                    .rate("TagCoverage", (line, before) -> line.ratio(1, 0)));

    /**
     * Understand the billing account or sub account entity: the sum of {@code BilledCost} by service provider, billing
     * account and sub account (each with id, name and type) over all the time asked for.
     */
    public static final UseCase ACCOUNTS = new UseCase(
            "accounts",
            "Billing accounts and sub accounts",
            Recipe.by(
                            SERVICE_PROVIDER_NAME,
                            BILLING_ACCOUNT_ID,
                            BILLING_ACCOUNT_NAME,
                            BILLING_ACCOUNT_TYPE,
                            SUB_ACCOUNT_ID,
                            SUB_ACCOUNT_NAME,
                            SUB_ACCOUNT_TYPE)
                    .sum(BILLED_COST));

    /**
     * Report sub accounts by region: the sum of {@code EffectiveCost} of charges in a region, by service provider,
     * region (id and name) and sub account (id and name), per billing period.
     */
    public static final UseCase SUB_ACCOUNT_REGIONS = new UseCase(
            "sub-account-regions",
            "In which regions sub accounts are active",
            Recipe.by(SERVICE_PROVIDER_NAME, REGION_ID, REGION_NAME, SUB_ACCOUNT_ID, SUB_ACCOUNT_NAME)
                    .where(CostFilter.present(REGION_ID))
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(EFFECTIVE_COST));

    /**
     * Calculate unit economics: the sums of {@code EffectiveCost} and {@code ConsumedQuantity} of usage whose consumed
     * quantity is known, by service provider, {@code ServiceName} and {@code ConsumedUnit}, per billing period; {@code
     * CostPerUnit} is their quotient.
     */
    public static final UseCase UNIT_ECONOMICS = new UseCase(
            "unit-economics",
            "What a consumed unit costs",
            Recipe.by(SERVICE_PROVIDER_NAME, SERVICE_NAME)
                    .where(CHARGE_CATEGORY, "Usage")
                    .where(CostFilter.present(CONSUMED_QUANTITY))
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(EFFECTIVE_COST, CONSUMED_QUANTITY)
                    .price("CostPerUnit", (line, before) -> line.ratio(0, 1)));

    /**
     * Calculate average rate of a component resource, and get historical usage and rates: the sums of {@code
     * EffectiveCost}, {@code ListCost} and {@code PricingQuantity} of usage whose pricing quantity is known, by
     * service provider, {@code SkuId}, {@code SkuPriceId} and {@code PricingUnit}, per billing period; {@code
     * EffectiveRate} and {@code ListRate} are the costs per priced unit.
     */
    public static final UseCase AVERAGE_RATES = new UseCase(
            "average-rates",
            "What a priced unit costs on average, and what it is listed at",
            Recipe.by(SERVICE_PROVIDER_NAME, SKU_ID, SKU_PRICE_ID)
                    .where(CHARGE_CATEGORY, "Usage")
                    .where(CostFilter.present(PRICING_QUANTITY))
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(EFFECTIVE_COST, LIST_COST, PRICING_QUANTITY)
                    .price("EffectiveRate", (line, before) -> line.ratio(0, 2))
                    .price("ListRate", (line, before) -> line.ratio(1, 2)));

    /**
     * Analyze effective cost by pricing currency: the sums of {@code EffectiveCost} in the billing currency and of
     * {@code PricingCurrencyEffectiveCost} in {@code PricingCurrency}, by service provider and {@code ServiceName},
     * per billing period.
     */
    public static final UseCase PRICING_CURRENCIES = new UseCase(
            "pricing-currencies",
            "Effective cost by the currency of the price list",
            Recipe.by(SERVICE_PROVIDER_NAME, SERVICE_NAME)
                    .each(TimeGrain.BILLING_PERIOD)
                    .sum(EFFECTIVE_COST, PRICING_CURRENCY_EFFECTIVE_COST));

    /**
     * The resources that cost most: the sums of {@code EffectiveCost} and {@code BilledCost} of charges for a
     * resource, by service provider, {@code ServiceName}, resource (id, name, type) and {@code RegionId} over all the
     * time asked for. The largest effective cost comes first, whatever its currency; ten rows unless the scope says
     * otherwise.
     */
    public static final UseCase TOP_RESOURCES = new UseCase(
            "top-resources",
            "The resources that cost most",
            Recipe.by(SERVICE_PROVIDER_NAME, SERVICE_NAME, RESOURCE_ID, RESOURCE_NAME, RESOURCE_TYPE, REGION_ID)
                    .where(CostFilter.present(RESOURCE_ID))
                    .sum(EFFECTIVE_COST, BILLED_COST)
                    .largest(10));

    private static final List<UseCase> ALL = List.of(
            SERVICE_CATEGORY_COSTS,
            SERVICE_SUBCATEGORY_COSTS,
            SERVICE_COSTS,
            REGION_COSTS,
            SUB_ACCOUNT_COSTS,
            PROVIDER_SUB_ACCOUNT_COSTS,
            ZONE_COSTS,
            COMPUTE_RESOURCE_COSTS,
            RESOURCE_COMPONENTS,
            SKU_COSTS,
            SKU_METERS,
            MARKETPLACE,
            MONTH_OVER_MONTH,
            APPLICATION_MONTH_OVER_MONTH,
            USAGE_MONTH_OVER_MONTH,
            DAILY_SUB_ACCOUNT,
            DAILY_REGION,
            DAILY_SERVICE,
            AMORTISED_MONTHS,
            CASH_FLOW_MONTHS,
            SUB_ACCOUNT_BILLED,
            APPLICATION_BILLED,
            COMMITMENT_PURCHASES,
            COMMITMENT_RECURRING,
            COMMITMENT_UNUSED,
            COMMITMENT_UTILISATION,
            EFFECTIVE_SAVINGS_RATE,
            EFFECTIVE_SAVINGS_RATE_BY_SERVICE,
            EFFECTIVE_COMPUTE,
            CAPACITY_RESERVATIONS,
            CAPACITY_UNUSED,
            INVOICE_RECONCILIATION,
            SERVICE_CHARGES,
            BILLED_SOURCES,
            CREDITS,
            CORRECTIONS,
            SUB_ACCOUNT_CORRECTIONS,
            NEGOTIATED_DISCOUNTS,
            TAG_COVERAGE,
            ACCOUNTS,
            SUB_ACCOUNT_REGIONS,
            UNIT_ECONOMICS,
            AVERAGE_RATES,
            PRICING_CURRENCIES,
            TOP_RESOURCES);

    private FocusUseCases() {}

    /** All of them. */
    public static List<UseCase> all() {
        return ALL;
    }

    /** The one of this name, in any case. */
    public static Optional<UseCase> find(String name) {
        return ALL.stream()
                .filter(one -> one.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    private static @Nullable BigDecimal discount(Line line, @Nullable Line before) {
        BigDecimal list = line.whole(1);
        BigDecimal contracted = line.whole(0);
        return list == null || contracted == null ? null : list.subtract(contracted);
    }
}
