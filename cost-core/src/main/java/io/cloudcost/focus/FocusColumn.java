package io.cloudcost.focus;

import static io.cloudcost.focus.ColumnFacts.conditional;
import static io.cloudcost.focus.ColumnFacts.mandatory;
import static io.cloudcost.focus.ColumnFacts.recommended;
import static io.cloudcost.focus.FocusFormat.CHOICE;
import static io.cloudcost.focus.FocusFormat.COST;
import static io.cloudcost.focus.FocusFormat.CURRENCY;
import static io.cloudcost.focus.FocusFormat.DATE_TIME;
import static io.cloudcost.focus.FocusFormat.JSON_OBJECT;
import static io.cloudcost.focus.FocusFormat.KEY_VALUE;
import static io.cloudcost.focus.FocusFormat.QUANTITY;
import static io.cloudcost.focus.FocusFormat.TEXT;
import static io.cloudcost.focus.FocusFormat.UNIT;
import static io.cloudcost.focus.FocusFormat.UNIT_PRICE;
import static io.cloudcost.focus.FocusVersion.V1_1;
import static io.cloudcost.focus.FocusVersion.V1_2;
import static io.cloudcost.focus.FocusVersion.V1_3;
import static io.cloudcost.focus.FocusVersion.V1_4;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of the FOCUS dataset <i>Cost and Usage</i>, versions 1.0 to 1.4, in the order of the specification (by
 * name). The one place that knows them: records, files, JSON and SQL are all made from here.
 *
 * <p>Source of every fact: the column tables of the specification's releases. Costs and unit prices are in the
 * record's billing currency, but for those whose name starts with {@code PricingCurrency}. Times are UTC, ends are
 * exclusive.
 */
@SuppressWarnings("ImmutableEnumChecker") // the facts are not changed after this class has been loaded
public enum FocusColumn {
    ALLOCATED_METHOD_DETAILS(recommended(JSON_OBJECT).orNull().since(V1_3), "How the provider split a shared cost."),
    ALLOCATED_METHOD_ID(conditional(TEXT).orNull().since(V1_3), "Which method the provider split a shared cost by."),
    ALLOCATED_RESOURCE_ID(conditional(TEXT).orNull().since(V1_3), "What a split cost was given to."),
    ALLOCATED_RESOURCE_NAME(conditional(TEXT).orNull().since(V1_3), "Display name of what a split cost was given to."),
    ALLOCATED_TAGS(conditional(FocusFormat.TAGS).orNull().since(V1_3), "Tags of what a split cost was given to."),
    AVAILABILITY_ZONE(recommended(TEXT).orNull(), "Isolated part of a region."),
    BILLED_COST(mandatory(COST), "What is invoiced for this charge, discounts taken off, in the billing currency."),
    BILLING_ACCOUNT_ID(mandatory(TEXT), "The account that gets the invoice."),
    BILLING_ACCOUNT_NAME(mandatory(TEXT).orNull(), "Display name of the account that gets the invoice."),
    BILLING_ACCOUNT_TYPE(conditional(TEXT).since(V1_2), "The provider's word for the kind of billing account."),
    BILLING_CURRENCY(mandatory(CURRENCY), "The currency of the invoice and of every cost in the row."),
    BILLING_PERIOD_END(mandatory(DATE_TIME), "End of the invoiced period, exclusive."),
    BILLING_PERIOD_START(mandatory(DATE_TIME), "Start of the invoiced period."),
    CAPACITY_RESERVATION_ID(conditional(TEXT).orNull().since(V1_1), "The capacity reservation behind the charge."),
    CAPACITY_RESERVATION_STATUS(
            conditional(CHOICE).orNull().since(V1_1).of("Used", "Unused"),
            "Whether the charge is for the used or the unused part of a capacity reservation."),
    CHARGE_CATEGORY(
            mandatory(CHOICE).of("Usage", "Purchase", "Tax", "Credit", "Adjustment"),
            "What kind of charge it is; gives the sign and the meaning of the costs."),
    CHARGE_CLASS(
            mandatory(CHOICE).orNull().of("Correction"),
            "Set if the charge corrects a closed billing period (before 1.4: an invoiced one)."),
    CHARGE_DESCRIPTION(mandatory(TEXT).orNull(), "What the charge is for, in the provider's words."),
    CHARGE_FREQUENCY(recommended(CHOICE).of("One-Time", "Recurring", "Usage-Based"), "How often such a charge comes."),
    CHARGE_PERIOD_END(mandatory(DATE_TIME), "End of the time that is charged for, exclusive."),
    CHARGE_PERIOD_START(mandatory(DATE_TIME), "Start of the time that is charged for."),
    COMMITMENT_DISCOUNT_CATEGORY(
            conditional(CHOICE).orNull().of("Spend", "Usage"), "Whether money or usage was committed to."),
    COMMITMENT_DISCOUNT_ID(conditional(TEXT).orNull(), "The commitment that the charge pays for or is covered by."),
    COMMITMENT_DISCOUNT_NAME(conditional(TEXT).orNull(), "Display name of the commitment."),
    COMMITMENT_DISCOUNT_QUANTITY(
            conditional(QUANTITY).orNull().since(V1_1), "How much of a commitment was bought, used or left unused."),
    COMMITMENT_DISCOUNT_STATUS(
            conditional(CHOICE).orNull().of("Used", "Unused"),
            "Whether the charge is for the used or the unused part of a commitment."),
    COMMITMENT_DISCOUNT_TYPE(conditional(TEXT).orNull(), "The provider's word for the kind of commitment."),
    COMMITMENT_DISCOUNT_UNIT(conditional(UNIT).orNull().since(V1_1), "The unit of the commitment's quantity."),
    COMMITMENT_PROGRAM_ELIGIBILITY_DETAILS(
            conditional(JSON_OBJECT).orNull().since(V1_4), "Which commitment programs the charge could fall under."),
    CONSUMED_QUANTITY(conditional(QUANTITY).orNull(), "How much was consumed, as measured."),
    CONSUMED_UNIT(conditional(UNIT).orNull(), "The unit of the consumed quantity."),
    CONTRACT_APPLIED(
            conditional(JSON_OBJECT).orNull().since(V1_3), "Which contract commitments the charge counts towards."),
    CONTRACTED_COST(mandatory(COST), "The cost at negotiated prices, before commitments."),
    CONTRACTED_UNIT_PRICE(conditional(UNIT_PRICE).orNull(), "The negotiated price of one pricing unit."),
    EFFECTIVE_COST(mandatory(COST), "The cost with upfront payments spread over what they cover."),
    HOST_PROVIDER_NAME(mandatory(TEXT).orNull().since(V1_3), "Whose infrastructure the service runs on."),
    INVOICE_DETAIL_ID(conditional(TEXT).orNull().since(V1_4), "The line of the invoice that holds the charge."),
    INVOICE_ID(
            conditional(TEXT).orNull().since(V1_2).nullableBefore(V1_4, FeatureLevel.RECOMMENDED),
            "The invoice that holds the charge; null while there is none."),
    INVOICE_ISSUER_NAME(mandatory(TEXT), "Who sends the invoice."),
    LIST_COST(mandatory(COST), "The cost at public prices, before any discount."),
    LIST_UNIT_PRICE(conditional(UNIT_PRICE).orNull(), "The public price of one pricing unit."),
    PRICING_CATEGORY(
            conditional(CHOICE).orNull().of("Standard", "Dynamic", "Committed", "Other"),
            "The pricing model that applied."),
    PRICING_CURRENCY(
            conditional(CURRENCY).since(V1_2).nullableBefore(V1_4, FeatureLevel.CONDITIONAL),
            "The currency of the price list, where it is not that of the invoice."),
    PRICING_CURRENCY_CONTRACTED_UNIT_PRICE(
            conditional(UNIT_PRICE).orNull().since(V1_2), "The negotiated unit price in the pricing currency."),
    PRICING_CURRENCY_EFFECTIVE_COST(
            conditional(COST).since(V1_2).nullableBefore(V1_4, FeatureLevel.CONDITIONAL),
            "The effective cost in the pricing currency."),
    PRICING_CURRENCY_LIST_UNIT_PRICE(
            conditional(UNIT_PRICE).orNull().since(V1_2), "The public unit price in the pricing currency."),
    PRICING_QUANTITY(mandatory(QUANTITY).orNull(), "How many pricing units are charged."),
    PRICING_UNIT(mandatory(UNIT).orNull(), "The unit that prices are quoted in."),
    PROVIDER_NAME(mandatory(TEXT).deprecatedIn(V1_3).until(V1_3), "Who made the service available for purchase."),
    PUBLISHER_NAME(mandatory(TEXT).deprecatedIn(V1_3).until(V1_3), "Who made the service."),
    REGION_ID(conditional(TEXT).orNull(), "The provider's code of the region."),
    REGION_NAME(conditional(TEXT).orNull(), "Display name of the region."),
    RESOURCE_ID(conditional(TEXT).orNull(), "The resource that the charge is for."),
    RESOURCE_NAME(conditional(TEXT).orNull(), "Display name of the resource."),
    RESOURCE_TYPE(conditional(TEXT).orNull(), "The provider's word for the kind of resource."),
    SERVICE_CATEGORY(
            mandatory(CHOICE).of(ServiceTaxonomy.categories()),
            "The main purpose of the service, the same for all clouds."),
    SERVICE_NAME(mandatory(TEXT), "The provider's name of the service."),
    SERVICE_PROVIDER_NAME(mandatory(TEXT).since(V1_3), "Who provides the service."),
    SERVICE_SUBCATEGORY(
            recommended(CHOICE).since(V1_1).of(ServiceTaxonomy.allSubcategories()),
            "The purpose of the service within its category, the same for all clouds."),
    SKU_ID(conditional(TEXT).orNull(), "The item of the price list, whatever its price."),
    SKU_METER(conditional(TEXT).orNull().since(V1_1), "What is measured to charge the item."),
    SKU_PRICE_DETAILS(conditional(KEY_VALUE).orNull().since(V1_1), "Properties of the item that bear on its price."),
    SKU_PRICE_ID(conditional(TEXT).orNull(), "The price of the item that applied."),
    SUB_ACCOUNT_ID(conditional(TEXT).orNull(), "The account, project or subscription below the billing account."),
    SUB_ACCOUNT_NAME(conditional(TEXT).orNull(), "Display name of the sub account."),
    SUB_ACCOUNT_TYPE(conditional(TEXT).orNull().since(V1_2), "The provider's word for the kind of sub account."),
    TAGS(conditional(FocusFormat.TAGS).orNull(), "The tags of the resource, the user's and the provider's.");

    private static final Map<String, FocusColumn> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(column -> ColumnFacts.key(column.columnName), Function.identity()));

    private final String columnName;
    private final String description;
    private final ColumnFacts facts;

    FocusColumn(ColumnFacts facts, String description) {
        this.columnName = pascalCase(name());
        this.description = description;
        this.facts = facts;
    }

    /** The columns of one version, in the order of the specification. */
    public static List<FocusColumn> columns(FocusVersion version) {
        return Arrays.stream(values()).filter(column -> column.isIn(version)).toList();
    }

    /** The column of this name, in any case. */
    public static Optional<FocusColumn> find(String name) {
        return Optional.ofNullable(BY_NAME.get(ColumnFacts.key(name)));
    }

    /** As files have it, for example {@code BilledCost}. */
    public String columnName() {
        return columnName;
    }

    /** What the column says, in a sentence. */
    public String description() {
        return description;
    }

    /** The data type. */
    public FocusType type() {
        return facts.format.type();
    }

    /** How values are written, and their Java type. */
    public FocusFormat format() {
        return facts.format;
    }

    /** Whether the column counts something and is no dimension to group by: every decimal column. */
    public boolean isMetric() {
        return type() == FocusType.DECIMAL;
    }

    /** The column that names the currency of this one's amounts; empty for what is no money. */
    public Optional<FocusColumn> currency() {
        if (format() != COST && format() != UNIT_PRICE) {
            return Optional.empty();
        }
        return Optional.of(columnName.startsWith(PRICING_CURRENCY.columnName) ? PRICING_CURRENCY : BILLING_CURRENCY);
    }

    /** The column that names the unit of this one's quantities; empty for what is no quantity. */
    public Optional<FocusColumn> unit() {
        return format() == FocusFormat.QUANTITY ? find(columnName.replace("Quantity", "Unit")) : Optional.empty();
    }

    /** The only values allowed, as the specification writes them; empty if any will do. */
    public List<String> allowedValues() {
        return facts.allowedValues;
    }

    /** The allowed value that is written like this in any case. */
    public Optional<String> allowed(String text) {
        return Optional.ofNullable(facts.allowedByKey.get(ColumnFacts.key(text)));
    }

    /** Whether this version has the column, deprecated or not. */
    public boolean isIn(FocusVersion version) {
        return !version.isBefore(facts.since) && !facts.until.isBefore(version);
    }

    /** The first version with the column; {@code 1.0} also for columns of the previews before it. */
    public FocusVersion since() {
        return facts.since;
    }

    /** The last version with the column; {@link FocusVersion#LATEST} if it has not been removed. */
    public FocusVersion until() {
        return facts.until;
    }

    /** Whether this version has the column and advises against it. */
    public boolean isDeprecatedIn(FocusVersion version) {
        return facts.deprecatedIn != null && isIn(version) && !version.isBefore(facts.deprecatedIn);
    }

    /** The column that took over from a removed one. */
    public Optional<FocusColumn> successor() {
        return switch (this) {
            case PROVIDER_NAME -> Optional.of(SERVICE_PROVIDER_NAME);
            default -> Optional.empty();
        };
    }

    /** The name that its values are kept under where the column itself has no place for them: {@code x_} and its own. */
    public String extensionName() {
        return "x_" + columnName();
    }

    /** How strongly this version asks for the column; of meaning only where {@link #isIn} holds. */
    public FeatureLevel level(FocusVersion version) {
        return facts.level(version);
    }

    /** Whether this version lets the column hold null; of meaning only where {@link #isIn} holds. */
    public boolean nullable(FocusVersion version) {
        return facts.nullable(version);
    }

    /** The column's name. */
    @Override
    public String toString() {
        return columnName;
    }

    private static String pascalCase(String constant) {
        return Arrays.stream(constant.split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
