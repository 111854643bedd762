package io.cloudcost.charge;

import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusText;
import io.cloudcost.focus.FocusVersion;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.model.Tags;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One charge: a row of FOCUS <i>Cost and Usage</i> with the columns of version 1.4, in groups. Immutable and exact.
 *
 * <p>The groups are never null; in them, null is what the provider did not say. Costs and unit prices are in the billing
 * currency, but for those in {@link #pricingCurrency()}. Nothing is filled in: an effective cost that is not known stays
 * null and does not become the billed one.
 *
 * <p>{@link #value} and {@link CostRecordBuilder#set} see the same row as columns: a record built from its own values
 * equals the first.
 */
public final class CostRecord {

    private final Period billingPeriod;
    private final Period chargePeriod;
    private final ChargeAccount account;
    private final ChargeDetails charge;
    private final ChargeCosts costs;
    private final ChargeService service;
    private final ChargePricing pricing;
    private final ChargePricingCurrency pricingCurrency;
    private final ChargeSku sku;
    private final ChargeResource resource;
    private final ChargeCommitment commitment;
    private final ChargeCapacity capacity;
    private final ChargeInvoice invoice;
    private final ChargeAllocation allocation;
    private final Tags tags;
    private final SortedMap<String, String> extensions;

    CostRecord(ColumnValues values, SortedMap<String, String> extensions) {
        billingPeriod = values.period(FocusColumn.BILLING_PERIOD_START, FocusColumn.BILLING_PERIOD_END);
        chargePeriod = values.period(FocusColumn.CHARGE_PERIOD_START, FocusColumn.CHARGE_PERIOD_END);
        account = ChargeAccount.of(values);
        charge = ChargeDetails.of(values);
        costs = ChargeCosts.of(values);
        service = ChargeService.of(values);
        pricing = ChargePricing.of(values);
        pricingCurrency = ChargePricingCurrency.of(values);
        sku = ChargeSku.of(values);
        resource = ChargeResource.of(values);
        commitment = ChargeCommitment.of(values);
        capacity = ChargeCapacity.of(values);
        invoice = ChargeInvoice.of(values);
        allocation = ChargeAllocation.of(values);
        tags = values.tags(FocusColumn.TAGS);
        this.extensions = extensions;
    }

    /**
     * A charge of this cost. Its category is {@link ChargeCategory#USAGE} until another is set: FOCUS allows no null
     * there, and most charges are that.
     *
     * @param billingPeriod the invoiced period
     * @param chargePeriod what time is charged for; the billing period where the provider does not say
     * @param billedCost what is invoiced; its currency is the billing currency of the whole record
     */
    public static CostRecordBuilder builder(Period billingPeriod, Period chargePeriod, Money billedCost) {
        return new CostRecordBuilder()
                .set(FocusColumn.BILLING_PERIOD_START, billingPeriod.start())
                .set(FocusColumn.BILLING_PERIOD_END, billingPeriod.end())
                .set(FocusColumn.CHARGE_PERIOD_START, chargePeriod.start())
                .set(FocusColumn.CHARGE_PERIOD_END, chargePeriod.end())
                .set(FocusColumn.BILLED_COST, billedCost)
                .set(FocusColumn.BILLING_CURRENCY, billedCost.currency())
                .category(ChargeCategory.USAGE);
    }

    /**
     * An empty row, for readers of files: each column comes by {@link CostRecordBuilder#set}, and nothing is assumed.
     * The two periods, the billed cost, the billing currency and the charge category must be among them.
     */
    public static CostRecordBuilder row() {
        return new CostRecordBuilder();
    }

    /** A builder that starts with all of this record. */
    public CostRecordBuilder toBuilder() {
        CostRecordBuilder builder = row();
        FocusColumn.columns(FocusVersion.LATEST).forEach(column -> builder.set(column, value(column)));
        extensions.forEach(builder::extension);
        return builder;
    }

    /** The invoiced period. */
    public Period billingPeriod() {
        return billingPeriod;
    }

    /** What time is charged for; in another billing period for a correction. */
    public Period chargePeriod() {
        return chargePeriod;
    }

    /** What is invoiced, in the billing currency: the one figure that is always known. */
    public Money billedCost() {
        return costs.billed();
    }

    /** Who pays. */
    public ChargeAccount account() {
        return account;
    }

    /** What kind of charge it is. */
    public ChargeDetails charge() {
        return charge;
    }

    /** What it costs. */
    public ChargeCosts costs() {
        return costs;
    }

    /** Which service, and whose. */
    public ChargeService service() {
        return service;
    }

    /** How much was priced and consumed, and at which unit prices. */
    public ChargePricing pricing() {
        return pricing;
    }

    /** Costs and unit prices in the currency of the price list, where it is another. */
    public ChargePricingCurrency pricingCurrency() {
        return pricingCurrency;
    }

    /** Which item of the price list. */
    public ChargeSku sku() {
        return sku;
    }

    /** What the charge is for, and where that is. */
    public ChargeResource resource() {
        return resource;
    }

    /** Which commitment covers it. */
    public ChargeCommitment commitment() {
        return commitment;
    }

    /** Which capacity reservation it is for. */
    public ChargeCapacity capacity() {
        return capacity;
    }

    /** Where it is invoiced. */
    public ChargeInvoice invoice() {
        return invoice;
    }

    /** How the provider split a shared cost. */
    public ChargeAllocation allocation() {
        return allocation;
    }

    /** The tags of the resource. */
    public Tags tags() {
        return tags;
    }

    /** Columns that FOCUS does not know, by their {@code x_} name; sorted, unmodifiable. */
    public SortedMap<String, String> extensions() {
        return extensions;
    }

    /**
     * The value of a column in its Java type ({@code FocusFormat.javaType}), or null if there is none. Columns that FOCUS
     * has removed have one too, so that older versions can be written: the provider is who hosts the service, else who
     * provides it; the publisher is who provides it, unless an older file told of another.
     */
    public @Nullable Object value(FocusColumn column) {
        return RecordColumns.value(this, column);
    }

    /** The value of a column as files have it: plain digits, UTC with seconds, JSON; null if there is none. */
    public @Nullable String text(FocusColumn column) {
        Object value = value(column);
        if (value instanceof BigDecimal number) {
            return FocusText.write(number);
        }
        if (value instanceof Instant instant) {
            return FocusText.write(instant);
        }
        return value instanceof SortedMap<?, ?> ? JsonText.write(tagsOf(column)) : (String) value;
    }

    /** What this charge is grouped under: the text of the column, tag or extension; null if there is none. */
    public @Nullable String text(Dimension dimension) {
        if (dimension instanceof Dimension.Column column) {
            return text(column.column());
        }
        return dimension instanceof Dimension.Tag tag
                ? tags.asMap().get(tag.key())
                : extensions.get(((Dimension.Extension) dimension).name());
    }

    private Map<String, String> tagsOf(FocusColumn column) {
        return column == FocusColumn.TAGS ? tags.asMap() : allocation.tags().asMap();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CostRecord that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** What, how much, for what and when: enough to find the row, and nothing of its tags and texts. */
    @Override
    public String toString() {
        return "CostRecord[" + charge.category().label() + " " + billedCost() + ", service " + service.name()
                + ", resource " + resource.id() + ", " + chargePeriod + "]";
    }

    private List<Object> parts() {
        return List.of(
                billingPeriod,
                chargePeriod,
                account,
                charge,
                costs,
                service,
                pricing,
                pricingCurrency,
                sku,
                resource,
                commitment,
                capacity,
                invoice,
                allocation,
                tags,
                extensions);
    }
}
