package io.cloudcost.charge;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Money;
import io.cloudcost.model.Tags;
import org.jspecify.annotations.Nullable;

/** Where in a {@link CostRecord} each column lives; the compiler refuses a column without a place. */
final class RecordColumns {

    private RecordColumns() {}

    /** The value as files and stores want it: without currency, label instead of constant, null instead of no tags. */
    static @Nullable Object value(CostRecord row, FocusColumn column) {
        Object value = leaf(row, column);
        if (value instanceof Money money) {
            return money.amount();
        }
        if (value instanceof Labelled labelled) {
            return labelled.label();
        }
        if (value instanceof Tags tags) {
            return tags.isEmpty() ? null : tags.asMap();
        }
        return value;
    }

    private static @Nullable Object leaf(CostRecord row, FocusColumn column) {
        return switch (column) {
            case ALLOCATED_METHOD_DETAILS -> row.allocation().methodDetails();
            case ALLOCATED_METHOD_ID -> row.allocation().methodId();
            case ALLOCATED_RESOURCE_ID -> row.allocation().resourceId();
            case ALLOCATED_RESOURCE_NAME -> row.allocation().resourceName();
            case ALLOCATED_TAGS -> row.allocation().tags();
            case AVAILABILITY_ZONE -> row.resource().availabilityZone();
            case BILLED_COST -> row.costs().billed();
            case BILLING_ACCOUNT_ID -> row.account().billingAccountId();
            case BILLING_ACCOUNT_NAME -> row.account().billingAccountName();
            case BILLING_ACCOUNT_TYPE -> row.account().billingAccountType();
            case BILLING_CURRENCY -> row.costs().billed().currency();
            case BILLING_PERIOD_END -> row.billingPeriod().end();
            case BILLING_PERIOD_START -> row.billingPeriod().start();
            case CAPACITY_RESERVATION_ID -> row.capacity().reservationId();
            case CAPACITY_RESERVATION_STATUS -> row.capacity().status();
            case CHARGE_CATEGORY -> row.charge().category();
            case CHARGE_CLASS -> row.charge().chargeClass();
            case CHARGE_DESCRIPTION -> row.charge().description();
            case CHARGE_FREQUENCY -> row.charge().frequency();
            case CHARGE_PERIOD_END -> row.chargePeriod().end();
            case CHARGE_PERIOD_START -> row.chargePeriod().start();
            case COMMITMENT_DISCOUNT_CATEGORY -> row.commitment().category();
            case COMMITMENT_DISCOUNT_ID -> row.commitment().id();
            case COMMITMENT_DISCOUNT_NAME -> row.commitment().name();
            case COMMITMENT_DISCOUNT_QUANTITY -> row.commitment().quantity();
            case COMMITMENT_DISCOUNT_STATUS -> row.commitment().status();
            case COMMITMENT_DISCOUNT_TYPE -> row.commitment().type();
            case COMMITMENT_DISCOUNT_UNIT -> row.commitment().unit();
            case COMMITMENT_PROGRAM_ELIGIBILITY_DETAILS -> row.commitment().eligibility();
            case CONSUMED_QUANTITY -> row.pricing().consumedQuantity();
            case CONSUMED_UNIT -> row.pricing().consumedUnit();
            case CONTRACT_APPLIED -> row.commitment().contractApplied();
            case CONTRACTED_COST -> row.costs().contracted();
            case CONTRACTED_UNIT_PRICE -> row.pricing().contractedUnitPrice();
            case EFFECTIVE_COST -> row.costs().effective();
            case HOST_PROVIDER_NAME -> row.service().hostProvider();
            case INVOICE_DETAIL_ID -> row.invoice().detailId();
            case INVOICE_ID -> row.invoice().id();
            case INVOICE_ISSUER_NAME -> row.invoice().issuer();
            case LIST_COST -> row.costs().list();
            case LIST_UNIT_PRICE -> row.pricing().listUnitPrice();
            case PRICING_CATEGORY -> row.pricing().category();
            case PRICING_CURRENCY -> row.pricingCurrency().currency();
            case PRICING_CURRENCY_CONTRACTED_UNIT_PRICE -> row.pricingCurrency().contractedUnitPrice();
            case PRICING_CURRENCY_EFFECTIVE_COST -> row.pricingCurrency().effectiveCost();
            case PRICING_CURRENCY_LIST_UNIT_PRICE -> row.pricingCurrency().listUnitPrice();
            case PRICING_QUANTITY -> row.pricing().quantity();
            case PRICING_UNIT -> row.pricing().unit();
            case PROVIDER_NAME -> OldProviders.provider(row);
            case PUBLISHER_NAME -> OldProviders.publisher(row);
            case SERVICE_PROVIDER_NAME -> row.service().serviceProvider();
            case REGION_ID -> row.resource().regionId();
            case REGION_NAME -> row.resource().regionName();
            case RESOURCE_ID -> row.resource().id();
            case RESOURCE_NAME -> row.resource().name();
            case RESOURCE_TYPE -> row.resource().type();
            case SERVICE_CATEGORY -> row.service().category();
            case SERVICE_NAME -> row.service().name();
            case SERVICE_SUBCATEGORY -> row.service().subcategory();
            case SKU_ID -> row.sku().id();
            case SKU_METER -> row.sku().meter();
            case SKU_PRICE_DETAILS -> row.sku().priceDetails();
            case SKU_PRICE_ID -> row.sku().priceId();
            case SUB_ACCOUNT_ID -> row.account().subAccountId();
            case SUB_ACCOUNT_NAME -> row.account().subAccountName();
            case SUB_ACCOUNT_TYPE -> row.account().subAccountType();
            case TAGS -> row.tags();
        };
    }
}
