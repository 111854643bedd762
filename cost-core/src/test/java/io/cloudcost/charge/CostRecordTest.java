package io.cloudcost.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusVersion;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.model.Tags;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CostRecordTest {

    private static final Period MONTH = Period.month(YearMonth.of(2026, 11));
    private static final Period DAY =
            new Period(Instant.parse("2026-11-03T00:00:00Z"), Instant.parse("2026-11-04T00:00:00Z"));
    private static final String JSON = "{\"a\": 1.50}";

    @Test
    void aBilledCostIsEnough() {
        CostRecord charge = CostRecord.builder(MONTH, DAY, Money.usd("12.30")).build();

        assertThat(charge.billingPeriod()).isEqualTo(MONTH);
        assertThat(charge.chargePeriod()).isEqualTo(DAY);
        assertThat(charge.billedCost()).isEqualTo(Money.usd("12.3"));
        assertThat(charge.charge().category()).isEqualTo(ChargeCategory.USAGE);
        assertThat(charge.text(FocusColumn.BILLED_COST)).isEqualTo("12.3");
        assertThat(charge.text(FocusColumn.BILLING_CURRENCY)).isEqualTo("USD");
    }

    @Test
    void whatIsNotSaidIsNullAndNotZeroOrEmpty() {
        CostRecord charge = CostRecord.builder(MONTH, DAY, Money.usd("12.30")).build();
        Set<FocusColumn> known = EnumSet.of(
                FocusColumn.BILLED_COST,
                FocusColumn.BILLING_CURRENCY,
                FocusColumn.BILLING_PERIOD_START,
                FocusColumn.BILLING_PERIOD_END,
                FocusColumn.CHARGE_PERIOD_START,
                FocusColumn.CHARGE_PERIOD_END,
                FocusColumn.CHARGE_CATEGORY);

        for (FocusColumn column : FocusColumn.values()) {
            assertThat(charge.value(column) != null).as(column.columnName()).isEqualTo(known.contains(column));
            assertThat(charge.text(column) != null).as(column.columnName()).isEqualTo(known.contains(column));
        }
        assertThat(charge.tags()).isEqualTo(Tags.none());
        assertThat(charge.extensions()).isEmpty();
    }

    @Test
    void emptyGroupsAreShared() {
        CostRecord charge = CostRecord.builder(MONTH, DAY, Money.usd("1")).build();

        assertThat(charge.account()).isSameAs(ChargeAccount.NONE);
        assertThat(charge.service()).isSameAs(ChargeService.NONE);
        assertThat(charge.pricing()).isSameAs(ChargePricing.NONE);
        assertThat(charge.pricingCurrency()).isSameAs(ChargePricingCurrency.NONE);
        assertThat(charge.sku()).isSameAs(ChargeSku.NONE);
        assertThat(charge.resource()).isSameAs(ChargeResource.NONE);
        assertThat(charge.commitment()).isSameAs(ChargeCommitment.NONE);
        assertThat(charge.capacity()).isSameAs(ChargeCapacity.NONE);
        assertThat(charge.invoice()).isSameAs(ChargeInvoice.NONE);
        assertThat(charge.allocation()).isSameAs(ChargeAllocation.NONE);
    }

    @Test
    void theTypedSettersReachEveryColumnOfTheLatestVersion() {
        CostRecord charge = complete().build();

        assertThat(FocusColumn.columns(FocusVersion.LATEST))
                .allSatisfy(column ->
                        assertThat(charge.value(column)).as(column.columnName()).isNotNull());
    }

    @Test
    void theGroupsHoldWhatTheSettersSaid() {
        CostRecord charge = complete().build();

        assertThat(charge.account()).isEqualTo(new ChargeAccount("b-1", "Billing", "root", "s-1", "Sub", "member"));
        assertThat(charge.charge())
                .isEqualTo(new ChargeDetails(
                        ChargeCategory.PURCHASE, ChargeClass.CORRECTION, "A thing", ChargeFrequency.ONE_TIME));
        assertThat(charge.costs())
                .isEqualTo(new ChargeCosts(Money.usd("10"), Money.usd("9"), Money.usd("12"), Money.usd("11")));
        assertThat(charge.service())
                .isEqualTo(
                        new ChargeService("Machines", ServiceCategory.COMPUTE, "Virtual Machines", "Vendor", "Host"));
        assertThat(charge.pricing())
                .isEqualTo(new ChargePricing(
                        PricingCategory.COMMITTED,
                        new BigDecimal("720"),
                        "Hours",
                        new BigDecimal("3.5"),
                        "GB",
                        Money.usd("0.02"),
                        Money.usd("0.01")));
        assertThat(charge.pricingCurrency())
                .isEqualTo(new ChargePricingCurrency(
                        "EUR", Money.of("8", "EUR"), Money.of("0.3", "EUR"), Money.of("0.2", "EUR")));
        assertThat(charge.sku()).isEqualTo(new ChargeSku("sku", "price", "CPU hours", JSON));
        assertThat(charge.resource())
                .isEqualTo(new ChargeResource("r-1", "web", "Instance", "ewr", "New Jersey", "ewr-1"));
        assertThat(charge.commitment())
                .isEqualTo(new ChargeCommitment(
                        "c-1",
                        "Plan",
                        CommitmentDiscountCategory.SPEND,
                        "Savings",
                        CommitmentDiscountStatus.UNUSED,
                        BigDecimal.ONE,
                        "Hours",
                        JSON,
                        JSON));
        assertThat(charge.capacity()).isEqualTo(new ChargeCapacity("cap", CapacityReservationStatus.USED));
        assertThat(charge.invoice()).isEqualTo(new ChargeInvoice("i-1", "i-1/3", "Issuer"));
        assertThat(charge.allocation())
                .isEqualTo(new ChargeAllocation("m-1", JSON, "pod", "Pod", Tags.of("team", "a")));
        assertThat(charge.tags()).isEqualTo(Tags.of("env", "prod"));
    }

    @Test
    void columnsThatFocusRemovedCanStillBeWritten() {
        CostRecord charge = complete().build();

        assertThat(charge.value(FocusColumn.PROVIDER_NAME)).isEqualTo("Host");
        assertThat(charge.value(FocusColumn.PUBLISHER_NAME)).isEqualTo("Vendor");
    }

    @Test
    void textsAreThoseOfAFocusFile() {
        CostRecord charge = complete()
                .set(FocusColumn.LIST_COST, new BigDecimal("1E+3"))
                .set(FocusColumn.CHARGE_PERIOD_START, "2026-11-03 10:00:00.250")
                .tags(Tags.ofWords(List.of("web", "env=prod")))
                .build();

        assertThat(charge.text(FocusColumn.LIST_COST)).isEqualTo("1000");
        assertThat(charge.text(FocusColumn.CHARGE_PERIOD_START)).isEqualTo("2026-11-03T10:00:00Z");
        assertThat(charge.text(FocusColumn.TAGS)).isEqualTo("{\"env\":\"prod\",\"web\":true}");
        assertThat(charge.text(FocusColumn.ALLOCATED_TAGS)).isEqualTo("{\"team\":\"a\"}");
        assertThat(charge.text(FocusColumn.CHARGE_FREQUENCY)).isEqualTo("One-Time");
    }

    @Test
    void aDimensionThatTheChargeLacksIsNull() {
        CostRecord charge = CostRecord.builder(MONTH, DAY, Money.usd("1")).build();

        assertThat(charge.text(Dimension.parse("ServiceName"))).isNull();
        assertThat(charge.text(Dimension.parse("tag:env"))).isNull();
        assertThat(charge.text(Dimension.parse("x_Batch"))).isNull();
    }

    static List<FocusColumn> columns() {
        return FocusColumn.columns(FocusVersion.LATEST);
    }

    @ParameterizedTest
    @MethodSource("columns")
    void recordsThatDifferInOneColumnAreNotEqual(FocusColumn column) {
        CostRecord charge = complete().build();

        assertThat(charge.toBuilder().set(column, another(column)).build()).isNotEqualTo(charge);
    }

    @Test
    void recordsThatDifferInAnExtensionAreNotEqual() {
        assertThat(complete().extension("x_Batch", "1").build())
                .isEqualTo(complete().extension("x_Batch", "1").build())
                .isNotEqualTo(complete().extension("x_Batch", "2").build())
                .isNotEqualTo(complete().build());
    }

    private static @Nullable Object another(FocusColumn column) {
        return switch (column.format()) {
            case TEXT, UNIT -> "another";
            case CURRENCY -> "JPY";
            case CHOICE -> column == FocusColumn.CHARGE_CATEGORY ? ChargeCategory.TAX : null;
            case QUANTITY, COST, UNIT_PRICE -> "77.77";
            case DATE_TIME -> column.columnName().endsWith("Start") ? "2026-10-01" : "2026-12-31";
            case TAGS -> Tags.of("another", "tag");
            case KEY_VALUE, JSON_OBJECT -> "{}";
        };
    }

    @Test
    void toStringIsShortAndKeepsTextsAndTagsToItself() {
        assertThat(complete().extension("x_Note", "private").build())
                .hasToString("CostRecord[Purchase 10 USD, service Machines, resource r-1,"
                        + " 2026-11-03T00:00:00Z/2026-11-04T00:00:00Z]");
    }

    static CostRecordBuilder complete() {
        return CostRecord.builder(MONTH, DAY, Money.usd("10"))
                .billingAccount("b-1", "Billing")
                .subAccount("s-1", "Sub")
                .accountTypes("root", "member")
                .category(ChargeCategory.PURCHASE)
                .correction()
                .frequency(ChargeFrequency.ONE_TIME)
                .description("A thing")
                .effectiveCost(Money.usd("9"))
                .listed(Money.usd("0.02"), Money.usd("12"))
                .contracted(Money.usd("0.01"), Money.usd("11"))
                .service("Machines", ServiceCategory.COMPUTE)
                .subcategory("Virtual Machines")
                .providers("Vendor", "Host")
                .pricing(new BigDecimal("720.00"), "Hours")
                .pricingCategory(PricingCategory.COMMITTED)
                .consumed(new BigDecimal("3.50"), "GB")
                .inPricingCurrency(Money.of("8", "EUR"), Money.of("0.3", "EUR"), Money.of("0.2", "EUR"))
                .sku("sku", "price")
                .skuDetails("CPU hours", JSON)
                .resource("r-1", "web", "Instance")
                .region("ewr", "New Jersey")
                .availabilityZone("ewr-1")
                .commitment("c-1", "Plan", CommitmentDiscountCategory.SPEND, "Savings")
                .committed(CommitmentDiscountStatus.UNUSED, BigDecimal.ONE, "Hours")
                .contracts(JSON, JSON)
                .capacityReservation("cap", CapacityReservationStatus.USED)
                .invoice("i-1", "i-1/3")
                .invoiceIssuer("Issuer")
                .allocation("m-1", JSON)
                .allocatedTo("pod", "Pod", Tags.of("team", "a"))
                .tags(Tags.of("env", "prod"));
    }
}
