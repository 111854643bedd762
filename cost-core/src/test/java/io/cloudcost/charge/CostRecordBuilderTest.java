package io.cloudcost.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.model.Tags;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostRecordBuilderTest {

    private static final Period MONTH = Period.month(YearMonth.of(2026, 11));

    @Test
    void aRowFromAFileIsReadLeniently() {
        CostRecord charge = CostRecord.row()
                .set(FocusColumn.BILLING_PERIOD_START, "2026-11-01 00:00:00")
                .set(FocusColumn.BILLING_PERIOD_END, "2026-12-01")
                .set(FocusColumn.CHARGE_PERIOD_START, "2026-11-01T00:00:00.000Z")
                .set(FocusColumn.CHARGE_PERIOD_END, "2026-11-01T01:00Z")
                .set(FocusColumn.BILLED_COST, "1.20E-5")
                .set(FocusColumn.BILLING_CURRENCY, "USD")
                .set(FocusColumn.CHARGE_CATEGORY, "usage")
                .set(FocusColumn.CHARGE_FREQUENCY, "Usage-based")
                .set(FocusColumn.TAGS, "{\"env\": \"prod\"}")
                .build();

        assertThat(charge.billingPeriod()).isEqualTo(MONTH);
        assertThat(charge.billedCost()).isEqualTo(Money.usd("0.000012"));
        assertThat(charge.charge().frequency()).isEqualTo(ChargeFrequency.USAGE_BASED);
        assertThat(charge.tags()).isEqualTo(Tags.of("env", "prod"));
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThat(problems(CostRecord.row()
                        .set(FocusColumn.BILLING_PERIOD_START, "2026-11-01")
                        .set(FocusColumn.BILLING_PERIOD_END, "2026-10-01")
                        .set(FocusColumn.BILLED_COST, "12,50")
                        .set(FocusColumn.CHARGE_CATEGORY, "Refund")
                        .set(FocusColumn.LIST_COST, Money.of("1", "EUR"))
                        .set(FocusColumn.BILLING_CURRENCY, "USD")
                        .set(FocusColumn.SKU_PRICE_DETAILS, "cores=4")
                        .set(FocusColumn.PRICING_CURRENCY_LIST_UNIT_PRICE, "3")
                        .set(FocusColumn.PRICING_CURRENCY_EFFECTIVE_COST, "3")))
                .satisfiesExactly(
                        problem -> assertThat(problem).isEqualTo("BilledCost: '12,50' is not a number such as -12.34."),
                        problem -> assertThat(problem)
                                .isEqualTo(
                                        "ChargeCategory: 'Refund' is none of Usage, Purchase, Tax, Credit, Adjustment."),
                        problem -> assertThat(problem).startsWith("SkuPriceDetails: not valid JSON: "),
                        problem -> assertThat(problem).isEqualTo("ChargePeriodStart is missing."),
                        problem -> assertThat(problem).isEqualTo("ChargePeriodEnd is missing."),
                        problem -> assertThat(problem)
                                .isEqualTo("BillingPeriodEnd 2026-10-01T00:00:00Z is not after"
                                        + " BillingPeriodStart 2026-11-01T00:00:00Z."),
                        problem -> assertThat(problem).isEqualTo("ListCost is in EUR, but BillingCurrency is USD."),
                        problem -> assertThat(problem).isEqualTo("PricingCurrency is missing."));
    }

    @Test
    void anEmptyRowLacksWhatFocusDemandsOfEveryCharge() {
        assertThat(problems(CostRecord.row()))
                .containsExactly(
                        "BillingPeriodStart is missing.",
                        "BillingPeriodEnd is missing.",
                        "ChargePeriodStart is missing.",
                        "ChargePeriodEnd is missing.",
                        "BilledCost is missing.",
                        "BillingCurrency is missing.",
                        "ChargeCategory is missing.");
    }

    @Test
    void theExceptionSaysInOneTextWhatItsProblemsSay() {
        assertThatExceptionOfType(InvalidChargeException.class)
                .isThrownBy(() -> charge().set(FocusColumn.BILLED_COST, null)
                        .category(ChargeCategory.TAX)
                        .set(FocusColumn.BILLING_CURRENCY, null)
                        .build())
                .withMessage("BilledCost is missing. BillingCurrency is missing.");
    }

    @Test
    void aValueThatReplacesABadOneMendsIt() {
        CostRecordBuilder row = charge().set(FocusColumn.LIST_COST, "much").set(FocusColumn.LIST_COST, "7");

        assertThat(row.build().costs().list()).isEqualTo(Money.usd("7"));
    }

    @Test
    void aBadValueDoesNotLeaveTheOldOneBehind() {
        assertThat(problems(charge().set(FocusColumn.BILLED_COST, "much")))
                .containsExactly("BilledCost: 'much' is not a number such as -12.34.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void blankTextIsNull(String blank) {
        CostRecord charge = charge().resource(blank, blank, blank)
                .set(FocusColumn.TAGS, blank)
                .set(FocusColumn.LIST_COST, blank)
                .set(FocusColumn.CHARGE_CLASS, blank)
                .extension("x_Note", blank)
                .build();

        assertThat(charge).isEqualTo(charge().build());
    }

    @Test
    void otherTextKeepsItsCaseAndSpacing() {
        assertThat(charge().description("  Two  Words ").build().charge().description())
                .isEqualTo("  Two  Words ");
    }

    @Test
    void aDoubleIsRefusedSinceItHasLostDigits() {
        assertThat(problems(charge().set(FocusColumn.LIST_COST, 0.1).set(FocusColumn.PRICING_QUANTITY, 0.1f)))
                .containsExactly(
                        "ListCost: a value of type Double is not an exact number.",
                        "PricingQuantity: a value of type Float is not an exact number.");
    }

    @Test
    void wholeNumbersAreExact() {
        CostRecord charge = charge().set(FocusColumn.PRICING_QUANTITY, 700)
                .set(FocusColumn.CONSUMED_QUANTITY, 5L)
                .set(FocusColumn.COMMITMENT_DISCOUNT_QUANTITY, BigInteger.TEN)
                .build();

        assertThat(charge.pricing().quantity()).isEqualTo(new BigDecimal("700"));
        assertThat(charge.pricing().consumedQuantity()).isEqualTo(new BigDecimal("5"));
        assertThat(charge.commitment().quantity()).isEqualTo(new BigDecimal("10"));
    }

    @Test
    void equalNumbersMakeEqualRecords() {
        assertThat(charge().pricing(new BigDecimal("7.00"), "Hours").build())
                .isEqualTo(charge().pricing(new BigDecimal("7"), "Hours").build());
    }

    @Test
    void valuesOfTheWrongTypeAreNamed() {
        assertThat(problems(charge().set(FocusColumn.RESOURCE_ID, 7)
                        .set(FocusColumn.CHARGE_PERIOD_END, 7L)
                        .set(FocusColumn.PRICING_QUANTITY, Money.usd("1"))
                        .set(FocusColumn.TAGS, Map.of("env", 1))))
                .containsExactly(
                        "ChargePeriodEnd: a value of type Long is not text.",
                        "PricingQuantity: a value of type Money is not an exact number.",
                        "ResourceId: a value of type Integer is not text.",
                        "Tags: a value of type Integer is not text.");
    }

    @Test
    void aProviderIsServiceProviderAndHostWhereNobodyElseMadeTheService() {
        for (String publisher : Arrays.asList("Cloud", null)) {
            CostRecord charge = charge().set(FocusColumn.PROVIDER_NAME, "Cloud")
                    .set(FocusColumn.PUBLISHER_NAME, publisher)
                    .build();

            assertThat(charge).isEqualTo(charge().providers("Cloud", "Cloud").build());
            assertThat(charge.value(FocusColumn.PROVIDER_NAME)).isEqualTo("Cloud");
            assertThat(charge.value(FocusColumn.PUBLISHER_NAME)).isEqualTo("Cloud");
        }
    }

    @Test
    void aPublisherOfItsOwnIsKeptAndTheHostUnknown() {
        CostRecord charge = charge().set(FocusColumn.PROVIDER_NAME, "Cloud")
                .set(FocusColumn.PUBLISHER_NAME, "Vendor")
                .build();

        assertThat(charge.service().serviceProvider()).isEqualTo("Cloud");
        assertThat(charge.service().hostProvider()).isNull();
        assertThat(charge.extensions()).containsExactly(entry("x_PublisherName", "Vendor"));
        assertThat(charge.value(FocusColumn.PROVIDER_NAME)).isEqualTo("Cloud");
        assertThat(charge.value(FocusColumn.PUBLISHER_NAME)).isEqualTo("Vendor");
    }

    @Test
    void aSuccessorThatIsSetWinsInAnyOrder() {
        CostRecordBuilder first = charge().providers("New vendor", "New cloud");
        CostRecordBuilder last = charge();
        for (CostRecordBuilder row : List.of(first, last)) {
            row.set(FocusColumn.PROVIDER_NAME, "Cloud").set(FocusColumn.PUBLISHER_NAME, "New vendor");
        }
        last.providers("New vendor", "New cloud");

        assertThat(first.build())
                .isEqualTo(last.build())
                .isEqualTo(charge().providers("New vendor", "New cloud").build());
    }

    @Test
    void extensionsAreSortedAndTheirOwn() {
        CostRecordBuilder row = charge().extension("x_Units", "720").extension("x_Batch", "a");
        CostRecord charge = row.build();
        row.extension("x_Units", null).extension("x_Zone", "z");

        assertThat(charge.extensions()).containsExactly(Map.entry("x_Batch", "a"), Map.entry("x_Units", "720"));
        assertThat(row.build().extensions()).containsOnlyKeys("x_Batch", "x_Zone");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> charge.extensions().put("x_New", "1"));
    }

    @Test
    void anExtensionNeedsItsPrefix() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> charge().extension("Units", "720"))
                .withMessage("'Units' is not the name of an extension column: it starts with x_ and has no blanks.");
    }

    @Test
    void aRecordDoesNotChangeWithItsBuilder() {
        CostRecordBuilder row = charge().resource("r-1", "web", "Instance");
        CostRecord charge = row.build();
        row.resource(null, null, null).tags(Tags.of("env", "prod"));

        assertThat(charge.resource().id()).isEqualTo("r-1");
        assertThat(charge.tags().isEmpty()).isTrue();
        assertThat(row.build().resource()).isSameAs(ChargeResource.NONE);
    }

    private static CostRecordBuilder charge() {
        return CostRecord.builder(MONTH, MONTH, Money.usd("10"));
    }

    private static List<String> problems(CostRecordBuilder row) {
        return catchThrowableOfType(InvalidChargeException.class, row::build).problems();
    }
}
