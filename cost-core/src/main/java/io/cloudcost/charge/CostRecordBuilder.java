package io.cloudcost.charge;

import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Money;
import io.cloudcost.model.Tags;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link CostRecord}; what FOCUS ties together is set together. Null is <i>not known</i> everywhere, and blank
 * text becomes null. Each setter replaces what it set before. Not for use by several threads.
 */
public final class CostRecordBuilder {

    private final Map<FocusColumn, Object> values = new EnumMap<>(FocusColumn.class);
    private final Map<FocusColumn, String> rejected = new EnumMap<>(FocusColumn.class);
    private final SortedMap<String, String> extensions = new TreeMap<>();

    CostRecordBuilder() {}

    /**
     * One column, as a file or a store has it.
     *
     * <p>A value is of the column's Java type ({@code FocusFormat.javaType}) or its text; for amounts of money it may be
     * {@link Money}, for tags {@link Tags}. Names from closed lists are read in any case. A {@code double} is refused, it
     * has lost digits. What does not fit is told by {@link #build}, with all else.
     *
     * @param column also one that FOCUS has removed: a provider speaks for service and host provider unless they are set
     */
    public CostRecordBuilder set(FocusColumn column, @Nullable Object value) {
        values.remove(column);
        rejected.remove(column);
        try {
            Object read = value == null ? null : ColumnInput.read(column, value);
            if (read != null) {
                values.put(column, read);
            }
        } catch (IllegalArgumentException e) {
            rejected.put(column, column + ": " + e.getMessage() + ".");
        }
        return this;
    }

    /** The account that gets the invoice. */
    public CostRecordBuilder billingAccount(@Nullable String id, @Nullable String name) {
        return set(FocusColumn.BILLING_ACCOUNT_ID, id).set(FocusColumn.BILLING_ACCOUNT_NAME, name);
    }

    /** The account, project or subscription below the billing account. */
    public CostRecordBuilder subAccount(@Nullable String id, @Nullable String name) {
        return set(FocusColumn.SUB_ACCOUNT_ID, id).set(FocusColumn.SUB_ACCOUNT_NAME, name);
    }

    /** The provider's words for the kinds of the two accounts. */
    public CostRecordBuilder accountTypes(@Nullable String billingAccount, @Nullable String subAccount) {
        return set(FocusColumn.BILLING_ACCOUNT_TYPE, billingAccount).set(FocusColumn.SUB_ACCOUNT_TYPE, subAccount);
    }

    /** What kind of charge it is. */
    public CostRecordBuilder category(ChargeCategory category) {
        return set(FocusColumn.CHARGE_CATEGORY, category);
    }

    /** The charge corrects a billing period that was already closed. */
    public CostRecordBuilder correction() {
        return set(FocusColumn.CHARGE_CLASS, ChargeClass.CORRECTION);
    }

    /** How often such a charge comes. */
    public CostRecordBuilder frequency(@Nullable ChargeFrequency frequency) {
        return set(FocusColumn.CHARGE_FREQUENCY, frequency);
    }

    /** What the charge is for, in the provider's words. */
    public CostRecordBuilder description(@Nullable String description) {
        return set(FocusColumn.CHARGE_DESCRIPTION, description);
    }

    /** The cost with upfront payments spread over what they cover, in the billing currency. */
    public CostRecordBuilder effectiveCost(@Nullable Money cost) {
        return set(FocusColumn.EFFECTIVE_COST, cost);
    }

    /** Public unit price and cost, before any discount, in the billing currency. */
    public CostRecordBuilder listed(@Nullable Money unitPrice, @Nullable Money cost) {
        return set(FocusColumn.LIST_UNIT_PRICE, unitPrice).set(FocusColumn.LIST_COST, cost);
    }

    /** Negotiated unit price and cost, before commitments, in the billing currency. */
    public CostRecordBuilder contracted(@Nullable Money unitPrice, @Nullable Money cost) {
        return set(FocusColumn.CONTRACTED_UNIT_PRICE, unitPrice).set(FocusColumn.CONTRACTED_COST, cost);
    }

    /** The service in the provider's words, and its main purpose. */
    public CostRecordBuilder service(@Nullable String name, @Nullable ServiceCategory category) {
        return set(FocusColumn.SERVICE_NAME, name).set(FocusColumn.SERVICE_CATEGORY, category);
    }

    /** The service's purpose within its category: one of {@code ServiceTaxonomy.subcategories}. */
    public CostRecordBuilder subcategory(@Nullable String subcategory) {
        return set(FocusColumn.SERVICE_SUBCATEGORY, subcategory);
    }

    /** Who provides the service, and whose infrastructure it runs on. */
    public CostRecordBuilder providers(@Nullable String serviceProvider, @Nullable String hostProvider) {
        return set(FocusColumn.SERVICE_PROVIDER_NAME, serviceProvider)
                .set(FocusColumn.HOST_PROVIDER_NAME, hostProvider);
    }

    /** How much is charged, in the unit that prices are quoted in. */
    public CostRecordBuilder pricing(@Nullable BigDecimal quantity, @Nullable String unit) {
        return set(FocusColumn.PRICING_QUANTITY, quantity).set(FocusColumn.PRICING_UNIT, unit);
    }

    /** The pricing model that applied. */
    public CostRecordBuilder pricingCategory(@Nullable PricingCategory category) {
        return set(FocusColumn.PRICING_CATEGORY, category);
    }

    /** How much was consumed, as measured. */
    public CostRecordBuilder consumed(@Nullable BigDecimal quantity, @Nullable String unit) {
        return set(FocusColumn.CONSUMED_QUANTITY, quantity).set(FocusColumn.CONSUMED_UNIT, unit);
    }

    /** Cost and unit prices in the currency of the price list, all three in the same. */
    public CostRecordBuilder inPricingCurrency(
            Money effectiveCost, @Nullable Money listUnitPrice, @Nullable Money contractedUnitPrice) {
        return set(FocusColumn.PRICING_CURRENCY, effectiveCost.currency())
                .set(FocusColumn.PRICING_CURRENCY_EFFECTIVE_COST, effectiveCost)
                .set(FocusColumn.PRICING_CURRENCY_LIST_UNIT_PRICE, listUnitPrice)
                .set(FocusColumn.PRICING_CURRENCY_CONTRACTED_UNIT_PRICE, contractedUnitPrice);
    }

    /** The item of the price list, and which of its prices applied. */
    public CostRecordBuilder sku(@Nullable String id, @Nullable String priceId) {
        return set(FocusColumn.SKU_ID, id).set(FocusColumn.SKU_PRICE_ID, priceId);
    }

    /** What is measured to charge the item, and what bears on its price (a JSON object as text). */
    public CostRecordBuilder skuDetails(@Nullable String meter, @Nullable String priceDetails) {
        return set(FocusColumn.SKU_METER, meter).set(FocusColumn.SKU_PRICE_DETAILS, priceDetails);
    }

    /** The resource that the charge is for, and the provider's word for its kind. */
    public CostRecordBuilder resource(@Nullable String id, @Nullable String name, @Nullable String type) {
        return set(FocusColumn.RESOURCE_ID, id)
                .set(FocusColumn.RESOURCE_NAME, name)
                .set(FocusColumn.RESOURCE_TYPE, type);
    }

    /** The provider's code of the region and its display name. */
    public CostRecordBuilder region(@Nullable String id, @Nullable String name) {
        return set(FocusColumn.REGION_ID, id).set(FocusColumn.REGION_NAME, name);
    }

    /** The isolated part of the region. */
    public CostRecordBuilder availabilityZone(@Nullable String zone) {
        return set(FocusColumn.AVAILABILITY_ZONE, zone);
    }

    /** The commitment that covers the charge or is paid by it; {@code type} is the provider's word. */
    public CostRecordBuilder commitment(
            @Nullable String id,
            @Nullable String name,
            @Nullable CommitmentDiscountCategory category,
            @Nullable String type) {
        return set(FocusColumn.COMMITMENT_DISCOUNT_ID, id)
                .set(FocusColumn.COMMITMENT_DISCOUNT_NAME, name)
                .set(FocusColumn.COMMITMENT_DISCOUNT_CATEGORY, category)
                .set(FocusColumn.COMMITMENT_DISCOUNT_TYPE, type);
    }

    /** Which part of the commitment the charge is for, and how much that is. */
    public CostRecordBuilder committed(
            @Nullable CommitmentDiscountStatus status, @Nullable BigDecimal quantity, @Nullable String unit) {
        return set(FocusColumn.COMMITMENT_DISCOUNT_STATUS, status)
                .set(FocusColumn.COMMITMENT_DISCOUNT_QUANTITY, quantity)
                .set(FocusColumn.COMMITMENT_DISCOUNT_UNIT, unit);
    }

    /** The contract commitments and commitment programs that the charge counts towards: two JSON objects as text. */
    public CostRecordBuilder contracts(@Nullable String contractApplied, @Nullable String programEligibility) {
        return set(FocusColumn.CONTRACT_APPLIED, contractApplied)
                .set(FocusColumn.COMMITMENT_PROGRAM_ELIGIBILITY_DETAILS, programEligibility);
    }

    /** The capacity reservation that the charge is for, and which part of it. */
    public CostRecordBuilder capacityReservation(@Nullable String id, @Nullable CapacityReservationStatus status) {
        return set(FocusColumn.CAPACITY_RESERVATION_ID, id).set(FocusColumn.CAPACITY_RESERVATION_STATUS, status);
    }

    /** The invoice and its line that hold the charge; null while there is none. */
    public CostRecordBuilder invoice(@Nullable String id, @Nullable String detailId) {
        return set(FocusColumn.INVOICE_ID, id).set(FocusColumn.INVOICE_DETAIL_ID, detailId);
    }

    /** Who sends the invoice. */
    public CostRecordBuilder invoiceIssuer(@Nullable String name) {
        return set(FocusColumn.INVOICE_ISSUER_NAME, name);
    }

    /** By which method the provider split a shared cost; the details are a JSON object as text. */
    public CostRecordBuilder allocation(@Nullable String methodId, @Nullable String methodDetails) {
        return set(FocusColumn.ALLOCATED_METHOD_ID, methodId).set(FocusColumn.ALLOCATED_METHOD_DETAILS, methodDetails);
    }

    /** What this part of a split cost was given to. */
    public CostRecordBuilder allocatedTo(@Nullable String resourceId, @Nullable String resourceName, Tags tags) {
        return set(FocusColumn.ALLOCATED_RESOURCE_ID, resourceId)
                .set(FocusColumn.ALLOCATED_RESOURCE_NAME, resourceName)
                .set(FocusColumn.ALLOCATED_TAGS, tags);
    }

    /** The tags of the resource. */
    public CostRecordBuilder tags(Tags tags) {
        return set(FocusColumn.TAGS, tags);
    }

    /**
     * A column that FOCUS does not know; null or blank text takes it away.
     *
     * @param name starts with {@code x_}, and after it is written like FOCUS columns: {@code x_InvoiceItemUnits}
     * @throws IllegalArgumentException if the name is none
     */
    public CostRecordBuilder extension(String name, @Nullable String value) {
        String key = new Dimension.Extension(name).name();
        if (value == null || value.isBlank()) {
            extensions.remove(key);
        } else {
            extensions.put(key, value);
        }
        return this;
    }

    /**
     * The record.
     *
     * @throws InvalidChargeException if a value does not fit its column, a required column is missing, a period ends before
     *     it starts, or two currencies meet; with all problems at once
     */
    public CostRecord build() {
        ColumnValues row = new ColumnValues(values);
        List<String> problems = RowCheck.problems(row, rejected);
        if (!problems.isEmpty()) {
            throw new InvalidChargeException(problems);
        }
        SortedMap<String, String> all = OldProviders.extensions(values, extensions);
        return new CostRecord(
                row, all.isEmpty() ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(all));
    }
}
