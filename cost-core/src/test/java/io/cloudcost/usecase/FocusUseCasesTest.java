package io.cloudcost.usecase;

import static io.cloudcost.focus.FocusColumn.*;
import static io.cloudcost.usecase.Expected.divide;
import static io.cloudcost.usecase.Expected.saved;
import static io.cloudcost.usecase.FocusUseCases.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostFilter;
import io.cloudcost.query.SnapshotData;
import io.cloudcost.usecase.Expected.Charges;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FocusUseCasesTest {

    private static final Predicate<CostRecord> ALL = charge -> true;
    private static final Predicate<CostRecord> USAGE = is(CHARGE_CATEGORY, "Usage");
    private static final Predicate<CostRecord> COMPUTE = is(SERVICE_CATEGORY, "Compute");
    private static final Function<CostRecord, String> BILLED_IN =
            charge -> charge.text(BILLING_PERIOD_START).substring(0, 7);
    private static final Function<CostRecord, String> DAY =
            charge -> charge.text(CHARGE_PERIOD_START).substring(0, 10);
    private static final Function<CostRecord, String> MONTH =
            charge -> charge.text(CHARGE_PERIOD_START).substring(0, 7);
    private static final Function<CostRecord, String> HOUR =
            charge -> charge.text(CHARGE_PERIOD_START).substring(0, 14) + "00:00Z";
    private static final Function<CostRecord, String> APP =
            charge -> charge.tags().asMap().get("app");

    static Stream<Expected> expectations() {
        return Stream.of(
                month(
                        SERVICE_CATEGORY_COSTS,
                        ALL,
                        by(SERVICE_PROVIDER_NAME, SERVICE_CATEGORY),
                        sum(EFFECTIVE_COST),
                        sum(BILLED_COST)),
                month(
                        SERVICE_SUBCATEGORY_COSTS,
                        ALL,
                        by(SERVICE_PROVIDER_NAME, SERVICE_CATEGORY, SERVICE_SUBCATEGORY),
                        sum(EFFECTIVE_COST),
                        sum(BILLED_COST)),
                month(
                        SERVICE_COSTS,
                        ALL,
                        by(SERVICE_PROVIDER_NAME, SERVICE_NAME),
                        sum(EFFECTIVE_COST),
                        sum(BILLED_COST)),
                month(
                        REGION_COSTS,
                        ALL,
                        by(SERVICE_PROVIDER_NAME, REGION_ID, REGION_NAME, SERVICE_NAME),
                        sum(EFFECTIVE_COST)),
                month(
                        SUB_ACCOUNT_COSTS,
                        ALL,
                        by(SERVICE_PROVIDER_NAME, SUB_ACCOUNT_ID, SUB_ACCOUNT_NAME, SERVICE_NAME),
                        sum(EFFECTIVE_COST)),
                of(
                        PROVIDER_SUB_ACCOUNT_COSTS,
                        ALL,
                        null,
                        by(SERVICE_PROVIDER_NAME, SUB_ACCOUNT_ID, SUB_ACCOUNT_NAME),
                        sum(EFFECTIVE_COST),
                        sum(LIST_COST),
                        sum(CONTRACTED_COST),
                        sum(BILLED_COST)),
                month(
                        ZONE_COSTS,
                        ALL,
                        by(SERVICE_PROVIDER_NAME, SUB_ACCOUNT_ID, REGION_ID, AVAILABILITY_ZONE),
                        sum(EFFECTIVE_COST)),
                of(
                        COMPUTE_RESOURCE_COSTS,
                        COMPUTE,
                        HOUR,
                        by(SUB_ACCOUNT_ID, SERVICE_NAME, RESOURCE_ID, RESOURCE_NAME),
                        sum(EFFECTIVE_COST)),
                month(
                        RESOURCE_COMPONENTS,
                        has(RESOURCE_ID),
                        by(RESOURCE_ID, RESOURCE_NAME, SKU_ID, SKU_METER, CHARGE_DESCRIPTION, PRICING_UNIT),
                        sum(EFFECTIVE_COST),
                        sum(PRICING_QUANTITY)),
                month(
                        SKU_COSTS,
                        ALL,
                        by(SERVICE_PROVIDER_NAME, SERVICE_NAME, SKU_ID, SKU_PRICE_ID, PRICING_UNIT),
                        sum(EFFECTIVE_COST),
                        sum(LIST_COST),
                        sum(PRICING_QUANTITY)),
                month(
                        SKU_METERS,
                        has(SKU_ID),
                        by(SERVICE_PROVIDER_NAME, SKU_ID, SKU_METER, CONSUMED_UNIT),
                        sum(EFFECTIVE_COST),
                        sum(CONSUMED_QUANTITY)),
                month(
                        MARKETPLACE,
                        FocusUseCasesTest::isFromAnotherVendor,
                        by(INVOICE_ISSUER_NAME, SERVICE_PROVIDER_NAME),
                        sum(EFFECTIVE_COST),
                        sum(BILLED_COST)),
                month(
                        MONTH_OVER_MONTH,
                        ALL,
                        by(SERVICE_PROVIDER_NAME, SERVICE_NAME),
                        sum(EFFECTIVE_COST),
                        row -> row.change(EFFECTIVE_COST),
                        row -> row.changeRate(EFFECTIVE_COST)),
                month(
                        USAGE_MONTH_OVER_MONTH,
                        USAGE.and(has(RESOURCE_ID)),
                        by(SERVICE_NAME, RESOURCE_ID, RESOURCE_NAME, CONSUMED_UNIT),
                        sum(CONSUMED_QUANTITY),
                        row -> row.change(CONSUMED_QUANTITY),
                        row -> row.changeRate(CONSUMED_QUANTITY)),
                tagged(
                        APPLICATION_MONTH_OVER_MONTH,
                        by(SERVICE_NAME),
                        sum(EFFECTIVE_COST),
                        row -> row.change(EFFECTIVE_COST),
                        row -> row.changeRate(EFFECTIVE_COST)),
                tagged(APPLICATION_BILLED, by(), sum(BILLED_COST)),
                of(
                        DAILY_SUB_ACCOUNT,
                        ALL,
                        DAY,
                        by(SERVICE_PROVIDER_NAME, SUB_ACCOUNT_ID, SUB_ACCOUNT_NAME),
                        sum(EFFECTIVE_COST)),
                of(
                        DAILY_REGION,
                        ALL,
                        DAY,
                        by(SERVICE_PROVIDER_NAME, SUB_ACCOUNT_ID, SUB_ACCOUNT_NAME, REGION_ID),
                        sum(EFFECTIVE_COST)),
                of(
                        DAILY_SERVICE,
                        ALL,
                        DAY,
                        by(SERVICE_PROVIDER_NAME, SUB_ACCOUNT_ID, SUB_ACCOUNT_NAME, REGION_ID, SERVICE_NAME),
                        sum(EFFECTIVE_COST)),
                of(
                        AMORTISED_MONTHS,
                        ALL,
                        MONTH,
                        by(SERVICE_PROVIDER_NAME, SERVICE_CATEGORY, SERVICE_NAME),
                        sum(EFFECTIVE_COST)),
                month(CASH_FLOW_MONTHS, ALL, by(INVOICE_ISSUER_NAME, SERVICE_NAME), sum(BILLED_COST)),
                month(
                        SUB_ACCOUNT_BILLED,
                        ALL,
                        by(SERVICE_PROVIDER_NAME, SUB_ACCOUNT_ID, SUB_ACCOUNT_NAME),
                        sum(BILLED_COST)),
                month(
                        COMMITMENT_PURCHASES,
                        is(CHARGE_CATEGORY, "Purchase").and(has(COMMITMENT_DISCOUNT_ID)),
                        by(
                                SERVICE_PROVIDER_NAME,
                                BILLING_ACCOUNT_ID,
                                COMMITMENT_DISCOUNT_ID,
                                COMMITMENT_DISCOUNT_NAME,
                                COMMITMENT_DISCOUNT_TYPE,
                                COMMITMENT_DISCOUNT_CATEGORY),
                        sum(BILLED_COST)),
                month(
                        COMMITMENT_RECURRING,
                        is(CHARGE_FREQUENCY, "Recurring").and(has(COMMITMENT_DISCOUNT_ID)),
                        by(
                                SERVICE_PROVIDER_NAME,
                                COMMITMENT_DISCOUNT_ID,
                                COMMITMENT_DISCOUNT_NAME,
                                COMMITMENT_DISCOUNT_TYPE),
                        sum(BILLED_COST)),
                month(
                        COMMITMENT_UNUSED,
                        is(COMMITMENT_DISCOUNT_STATUS, "Unused"),
                        by(
                                SERVICE_PROVIDER_NAME,
                                BILLING_ACCOUNT_ID,
                                COMMITMENT_DISCOUNT_ID,
                                COMMITMENT_DISCOUNT_NAME,
                                COMMITMENT_DISCOUNT_TYPE),
                        sum(EFFECTIVE_COST),
                        sum(BILLED_COST)),
                month(
                        COMMITMENT_UTILISATION,
                        has(COMMITMENT_DISCOUNT_STATUS),
                        by(
                                SERVICE_PROVIDER_NAME,
                                COMMITMENT_DISCOUNT_ID,
                                COMMITMENT_DISCOUNT_NAME,
                                COMMITMENT_DISCOUNT_TYPE),
                        sum(EFFECTIVE_COST),
                        row -> used(row, "Used").sum(EFFECTIVE_COST),
                        row -> used(row, "Unused").sum(EFFECTIVE_COST),
                        row -> divide(used(row, "Used").whole(EFFECTIVE_COST), row.whole(EFFECTIVE_COST))),
                month(
                        EFFECTIVE_SAVINGS_RATE,
                        USAGE,
                        by(SERVICE_PROVIDER_NAME),
                        sum(EFFECTIVE_COST),
                        sum(CONTRACTED_COST),
                        sum(LIST_COST),
                        row -> saved(row.whole(CONTRACTED_COST), row.whole(EFFECTIVE_COST)),
                        row -> saved(row.whole(LIST_COST), row.whole(EFFECTIVE_COST))),
                month(
                        EFFECTIVE_SAVINGS_RATE_BY_SERVICE,
                        USAGE,
                        by(SERVICE_PROVIDER_NAME, SERVICE_NAME),
                        sum(EFFECTIVE_COST),
                        sum(CONTRACTED_COST),
                        sum(LIST_COST),
                        row -> saved(row.whole(CONTRACTED_COST), row.whole(EFFECTIVE_COST)),
                        row -> saved(row.whole(LIST_COST), row.whole(EFFECTIVE_COST))),
                month(
                        EFFECTIVE_COMPUTE,
                        COMPUTE,
                        by(
                                SERVICE_PROVIDER_NAME,
                                PRICING_CATEGORY,
                                COMMITMENT_DISCOUNT_TYPE,
                                COMMITMENT_DISCOUNT_STATUS),
                        sum(EFFECTIVE_COST)),
                month(
                        CAPACITY_RESERVATIONS,
                        COMPUTE,
                        by(SERVICE_PROVIDER_NAME, CAPACITY_RESERVATION_ID, CAPACITY_RESERVATION_STATUS),
                        sum(EFFECTIVE_COST)),
                month(
                        CAPACITY_UNUSED,
                        is(CAPACITY_RESERVATION_STATUS, "Unused"),
                        by(SERVICE_PROVIDER_NAME, BILLING_ACCOUNT_ID, CAPACITY_RESERVATION_ID),
                        sum(EFFECTIVE_COST),
                        sum(BILLED_COST)),
                month(
                        INVOICE_RECONCILIATION,
                        ALL,
                        by(INVOICE_ISSUER_NAME, BILLING_ACCOUNT_ID, INVOICE_ID),
                        sum(BILLED_COST)),
                month(
                        SERVICE_CHARGES,
                        ALL,
                        by(SERVICE_PROVIDER_NAME, SERVICE_NAME),
                        sum(BILLED_COST),
                        sum(CONTRACTED_COST),
                        sum(LIST_COST),
                        sum(EFFECTIVE_COST)),
                month(
                        BILLED_SOURCES,
                        ALL,
                        by(SERVICE_PROVIDER_NAME, HOST_PROVIDER_NAME, INVOICE_ISSUER_NAME, INVOICE_ID),
                        sum(BILLED_COST)),
                month(
                        CREDITS,
                        is(CHARGE_CATEGORY, "Credit"),
                        by(INVOICE_ISSUER_NAME, BILLING_ACCOUNT_ID, INVOICE_ID, CHARGE_DESCRIPTION),
                        sum(BILLED_COST)),
                month(
                        CORRECTIONS,
                        is(CHARGE_CLASS, "Correction"),
                        by(SERVICE_PROVIDER_NAME, SERVICE_CATEGORY, SERVICE_NAME),
                        sum(BILLED_COST)),
                month(
                        SUB_ACCOUNT_CORRECTIONS,
                        is(CHARGE_CLASS, "Correction"),
                        by(SERVICE_PROVIDER_NAME, SUB_ACCOUNT_ID, SUB_ACCOUNT_NAME, SERVICE_NAME),
                        sum(BILLED_COST)),
                month(
                        NEGOTIATED_DISCOUNTS,
                        USAGE,
                        by(SERVICE_PROVIDER_NAME, SERVICE_NAME),
                        sum(CONTRACTED_COST),
                        sum(LIST_COST),
                        FocusUseCasesTest::discount,
                        row -> saved(row.whole(LIST_COST), row.whole(CONTRACTED_COST))),
                month(
                        TAG_COVERAGE,
                        FocusUseCasesTest::mayCost,
                        by(SERVICE_PROVIDER_NAME),
                        sum(EFFECTIVE_COST),
                        row -> row.only(FocusUseCasesTest::hasApp).sum(EFFECTIVE_COST),
                        row -> divide(
                                row.only(FocusUseCasesTest::hasApp).whole(EFFECTIVE_COST), row.whole(EFFECTIVE_COST))),
                of(
                        ACCOUNTS,
                        ALL,
                        null,
                        by(
                                SERVICE_PROVIDER_NAME,
                                BILLING_ACCOUNT_ID,
                                BILLING_ACCOUNT_NAME,
                                BILLING_ACCOUNT_TYPE,
                                SUB_ACCOUNT_ID,
                                SUB_ACCOUNT_NAME,
                                SUB_ACCOUNT_TYPE),
                        sum(BILLED_COST)),
                month(
                        SUB_ACCOUNT_REGIONS,
                        has(REGION_ID),
                        by(SERVICE_PROVIDER_NAME, REGION_ID, REGION_NAME, SUB_ACCOUNT_ID, SUB_ACCOUNT_NAME),
                        sum(EFFECTIVE_COST)),
                month(
                        UNIT_ECONOMICS,
                        USAGE.and(has(CONSUMED_QUANTITY)),
                        by(SERVICE_PROVIDER_NAME, SERVICE_NAME, CONSUMED_UNIT),
                        sum(EFFECTIVE_COST),
                        sum(CONSUMED_QUANTITY),
                        row -> divide(row.whole(EFFECTIVE_COST), row.whole(CONSUMED_QUANTITY))),
                month(
                        AVERAGE_RATES,
                        USAGE.and(has(PRICING_QUANTITY)),
                        by(SERVICE_PROVIDER_NAME, SKU_ID, SKU_PRICE_ID, PRICING_UNIT),
                        sum(EFFECTIVE_COST),
                        sum(LIST_COST),
                        sum(PRICING_QUANTITY),
                        row -> divide(row.whole(EFFECTIVE_COST), row.whole(PRICING_QUANTITY)),
                        row -> divide(row.whole(LIST_COST), row.whole(PRICING_QUANTITY))),
                with(
                        month(
                                PRICING_CURRENCIES,
                                ALL,
                                by(SERVICE_PROVIDER_NAME, SERVICE_NAME),
                                sum(EFFECTIVE_COST),
                                sum(PRICING_CURRENCY_EFFECTIVE_COST)),
                        PRICING_CURRENCY),
                of(
                        TOP_RESOURCES,
                        has(RESOURCE_ID),
                        null,
                        by(SERVICE_PROVIDER_NAME, SERVICE_NAME, RESOURCE_ID, RESOURCE_NAME, RESOURCE_TYPE, REGION_ID),
                        sum(EFFECTIVE_COST),
                        sum(BILLED_COST)));
    }

    static LongStream seeds() {
        return LongStream.of(1, 2, System.nanoTime());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersAsWorkedOutByHand(long seed) {
        List<CostRecord> charges = new RandomBill(seed).charges(1_500);
        UseCaseScope scope = UseCaseScope.all().withTag("app").withLimit(Integer.MAX_VALUE);
        expectations().forEach(expected -> {
            UseCaseTable table = expected.useCase().ask(SnapshotData.of(charges), scope);
            assertThat(table.truncated()).isFalse();
            Map<List<String>, List<BigDecimal>> rows = rows(table);
            assertThat(rows).as("%s, seed %d", expected.useCase(), seed).isNotEmpty();
            assertThat(rows).as("%s, seed %d", expected.useCase(), seed).isEqualTo(expected.rows(charges));
        });
    }

    @Test
    void knowsEachByItsName() {
        assertThat(expectations().map(Expected::useCase)).containsExactlyInAnyOrderElementsOf(FocusUseCases.all());
        assertThat(FocusUseCases.all()).doesNotHaveDuplicates().allSatisfy(one -> {
            assertThat(FocusUseCases.find(one.name().toUpperCase(Locale.ROOT))).contains(one);
            assertThat(one.title()).isNotBlank();
        });
        assertThat(FocusUseCases.find("everything")).isEmpty();
    }

    @Test
    void limitsToWhatIsAskedFor() {
        List<CostRecord> charges = new RandomBill(7).charges(500);
        Period october = Period.month(YearMonth.of(2026, 10));
        List<CostRecord> some = charges.stream()
                .filter(charge -> charge.billingPeriod().equals(october)
                        && charge.chargePeriod()
                                .start()
                                .isBefore(october.start().plusSeconds(43_200)))
                .filter(is(REGION_ID, "same0"))
                .toList();
        UseCaseScope scope = UseCaseScope.all()
                .withPeriod(october)
                .withChargePeriod(new Period(october.start(), october.start().plusSeconds(43_200)))
                .where(CostFilter.equal(REGION_ID, "same0"));

        assertThat(SERVICE_COSTS.ask(SnapshotData.of(charges), scope))
                .isEqualTo(SERVICE_COSTS.ask(SnapshotData.of(some), UseCaseScope.all()));
    }

    @Test
    void cutsTheLargestTenAndSaysSo() {
        List<CostRecord> charges = new RandomBill(3).charges(500);
        UseCaseTable top = TOP_RESOURCES.ask(SnapshotData.of(charges), UseCaseScope.all());
        UseCaseTable whole =
                TOP_RESOURCES.ask(SnapshotData.of(charges), UseCaseScope.all().withLimit(1000));

        assertThat(top.truncated()).isTrue();
        assertThat(top.rows()).hasSize(10).isEqualTo(whole.rows().subList(0, 10));
        assertThat((BigDecimal) top.value(0, "EffectiveCost"))
                .isGreaterThan((BigDecimal) top.value(9, "EffectiveCost"));
        assertThatIllegalArgumentException().isThrownBy(() -> top.value(0, "Colour"));
        assertThatIllegalArgumentException().isThrownBy(() -> UseCaseScope.all().withLimit(-1));
    }

    @Test
    void refusesToGuessATag() {
        assertThat(TAG_COVERAGE.needsTag()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TAG_COVERAGE.ask(SnapshotData.of(List.of()), UseCaseScope.all()))
                .withMessage("The use case tag-coverage needs the key of a tag.");
    }

    private static Map<List<String>, List<BigDecimal>> rows(UseCaseTable table) {
        Map<List<String>, List<BigDecimal>> rows = new HashMap<>();
        for (List<Object> row : table.rows()) {
            List<String> key = new ArrayList<>();
            List<BigDecimal> numbers = new ArrayList<>();
            for (int at = 0; at < row.size() - 1; at++) {
                switch (table.columns().get(at).kind()) {
                    case TEXT, PERIOD -> key.add((String) row.get(at));
                    case COUNT -> numbers.add(BigDecimal.valueOf((Long) row.get(at)));
                    default -> numbers.add((BigDecimal) row.get(at));
                }
            }
            assertThat(rows.put(key, numbers)).as("a second row of %s", key).isNull();
        }
        return rows;
    }

    @SafeVarargs
    private static Expected month(
            UseCase useCase,
            Predicate<CostRecord> which,
            FocusColumn[] groups,
            Function<Charges, BigDecimal>... numbers) {
        return of(useCase, which, BILLED_IN, groups, numbers);
    }

    @SafeVarargs
    private static Expected tagged(UseCase useCase, FocusColumn[] groups, Function<Charges, BigDecimal>... numbers) {
        Expected plain = month(useCase, ALL, groups, numbers);
        List<Function<CostRecord, String>> keys = new ArrayList<>(plain.keys());
        keys.add(1, APP);
        return new Expected(useCase, ALL, keys, plain.numbers());
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private static Expected of(
            UseCase useCase,
            Predicate<CostRecord> which,
            Function<CostRecord, String> time,
            FocusColumn[] groups,
            Function<Charges, BigDecimal>... numbers) {
        List<Function<CostRecord, String>> keys = new ArrayList<>(Expected.texts(groups));
        if (time != null) {
            keys.add(0, time);
        }
        keys.addAll(Expected.texts(BILLING_CURRENCY));
        return new Expected(useCase, which, keys, List.of(numbers));
    }

    private static Expected with(Expected expected, FocusColumn key) {
        List<Function<CostRecord, String>> keys = new ArrayList<>(expected.keys());
        keys.addAll(Expected.texts(key));
        return new Expected(expected.useCase(), expected.which(), keys, expected.numbers());
    }

    private static FocusColumn[] by(FocusColumn... columns) {
        return columns;
    }

    private static Function<Charges, BigDecimal> sum(FocusColumn column) {
        return row -> row.sum(column);
    }

    private static Predicate<CostRecord> is(FocusColumn column, String value) {
        return charge -> value.equals(charge.text(column));
    }

    private static Predicate<CostRecord> has(FocusColumn column) {
        return charge -> charge.text(column) != null;
    }

    private static boolean hasApp(CostRecord charge) {
        return charge.tags().asMap().containsKey("app");
    }

    private static boolean mayCost(CostRecord charge) {
        return !(charge.value(EFFECTIVE_COST) instanceof BigDecimal cost) || cost.signum() > 0;
    }

    private static boolean isFromAnotherVendor(CostRecord charge) {
        String issuer = charge.text(INVOICE_ISSUER_NAME);
        String provider = charge.text(SERVICE_PROVIDER_NAME);
        return issuer != null && provider != null && !Objects.equals(issuer, provider);
    }

    private static Charges used(Charges row, String status) {
        return row.only(is(COMMITMENT_DISCOUNT_STATUS, status));
    }

    private static BigDecimal discount(Charges row) {
        BigDecimal list = row.whole(LIST_COST);
        BigDecimal contracted = row.whole(CONTRACTED_COST);
        return list == null || contracted == null ? null : Money.canonical(list.subtract(contracted));
    }
}
