package io.cloudcost.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusFormat;
import io.cloudcost.focus.FocusVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is broken is found, by the rule that it breaks and no other, in the rows where it is. */
class FocusRulesTest {

    private static final List<String> NO_NUMBERS = List.of(
            "n/a", "+1", "1 000", "1,5", "1.", "1e+3", "$1", "NaN", "inf", " 1", "1_0", "--1", "0x1", "5E", "1e5.0");

    private static final List<String> NO_TIMES = List.of(
            "YEAR-01-01 00:00:00",
            "YEAR-01-01T00:00:00.000Z",
            "YEAR-01-01T00:00:00",
            "YEAR-01-01T00:00:00+00:00",
            "YEAR-01-01",
            "YEAR-01-01T24:00:00Z",
            "YEAR-02-30T00:00:00Z",
            "YEAR-13-01T00:00:00Z",
            "soon");

    private static final List<String> NO_OBJECTS = List.of(
            "{",
            "[1]",
            "\"a\"",
            "a:b",
            "{\"a\":1,}",
            "{\"a\":NaN}",
            "{\"a\":1,\"a\":1}",
            "{a:1}",
            "true",
            "{\"a\":[1,]}");

    /** The rule; a plain row, a covered one, a tax or a purchase; versions, all unless told; what is changed. */
    private static final String CASES = """
            SubAccountName.forbidden                   |P|       | SubAccountId=;SubAccountType=
            SubAccountName.required                    |P|       | SubAccountName=
            SubAccountType.forbidden                   |P|       | SubAccountId=;SubAccountName=
            SubAccountType.required                    |P|       | SubAccountType=
            RegionName.forbidden                       |P|       | RegionId=
            RegionName.required                        |P|       | RegionName=
            ResourceType.forbidden                     |P|       | ResourceId=;ResourceName=
            ResourceType.required                      |P|       | ResourceType=
            ResourceName.forbidden                     |P|       | ResourceId=;ResourceType=
            ChargeDescription.required                 |P|       | ChargeDescription=
            CommitmentDiscountName.forbidden           |P|       | CommitmentDiscountName=Plan
            CommitmentDiscountCategory.forbidden       |P|       | CommitmentDiscountCategory=Spend
            CommitmentDiscountCategory.required        |U|       | CommitmentDiscountCategory=
            CommitmentDiscountType.forbidden           |P|       | CommitmentDiscountType=Plan
            CommitmentDiscountType.required            |U|       | CommitmentDiscountType=
            CommitmentDiscountStatus.forbidden         |P|       | CommitmentDiscountStatus=Used
            CommitmentDiscountStatus.required          |U|       | CommitmentDiscountStatus=
            CommitmentDiscountQuantity.forbidden       |P|       | CommitmentDiscountQuantity=1;CommitmentDiscountUnit=Hours
            CommitmentDiscountQuantity.required        |U|       | CommitmentDiscountQuantity=;CommitmentDiscountUnit=
            CommitmentDiscountUnit.forbidden           |P|       | CommitmentDiscountUnit=Hours
            CommitmentDiscountUnit.required            |U|       | CommitmentDiscountUnit=
            CapacityReservationStatus.forbidden        |P|       | CapacityReservationStatus=Unused
            CapacityReservationStatus.required         |U|       | CapacityReservationStatus=
            ConsumedQuantity.forbidden                 |R|       | ConsumedQuantity=1;ConsumedUnit=Hours
            ConsumedQuantity.forbidden                 |U|       | CommitmentDiscountStatus=Unused
            ConsumedQuantity.required                  |P|       | ConsumedQuantity=;ConsumedUnit=
            ConsumedUnit.forbidden                     |R|       | ConsumedUnit=Hours
            ConsumedUnit.required                      |P|       | ConsumedUnit=
            PricingUnit.forbidden                      |T|       | PricingUnit=Hours
            PricingUnit.required                       |P|       | PricingUnit=
            PricingQuantity.forbidden                  |T|       | PricingQuantity=10;PricingUnit=Hours
            PricingQuantity.required                   |P|       | PricingQuantity=;PricingUnit=
            PricingCategory.forbidden                  |T|       | PricingCategory=Standard
            PricingCategory.required                   |P|       | PricingCategory=
            ListUnitPrice.forbidden                    |T|       | ListUnitPrice=1
            ListUnitPrice.required                     |P|       | ListUnitPrice=
            ContractedUnitPrice.forbidden              |T|       | ContractedUnitPrice=1
            ContractedUnitPrice.required               |R|       | ContractedUnitPrice=
            PricingCurrencyListUnitPrice.forbidden     |T|       | PricingCurrencyListUnitPrice=1
            PricingCurrencyListUnitPrice.required      |P|       | PricingCurrencyListUnitPrice=
            PricingCurrencyContractedUnitPrice.forbidden|T|       | PricingCurrencyContractedUnitPrice=1
            PricingCurrencyContractedUnitPrice.required|P|       | PricingCurrencyContractedUnitPrice=
            SkuId.forbidden                            |T|       | SkuId=sku;SkuMeter=Hours
            SkuId.required                             |P|       | SkuId=;SkuMeter=
            SkuPriceId.forbidden                       |T|1.0-1.2| SkuPriceId=price
            SkuPriceId.required                        |P|1.0-1.2| SkuPriceId=;SkuPriceDetails=
            SkuPriceDetails.forbidden                  |T|       | SkuPriceDetails={}
            SkuMeter.forbidden                         |T|       | SkuMeter=Hours
            SkuMeter.required                          |P|       | SkuMeter=
            PricingCurrency.required                   |P|1.0-1.3| PricingCurrency=
            AllocatedResourceName.forbidden            |P|1.3-1.4| AllocatedResourceId=
            AllocatedResourceName.required             |P|1.3-1.4| AllocatedResourceName=
            AllocatedResourceId.forbidden              |P|1.3-1.4| AllocatedMethodId=;AllocatedMethodDetails=;AllocatedTags=
            AllocatedMethodDetails.forbidden           |P|1.3-1.4| AllocatedMethodId=;AllocatedResourceId=;AllocatedResourceName=;AllocatedTags=
            AllocatedTags.forbidden                    |P|1.3-1.4| AllocatedMethodId=;AllocatedResourceId=;AllocatedResourceName=;AllocatedMethodDetails=
            ListUnitPrice.required                     |P|1.3-1.4| ChargeClass=Correction;ListUnitPrice=
            BillingPeriod.order                        |P|       | BillingPeriodEnd=2026-01-01T00:00:00Z
            ChargePeriod.order                         |P|       | ChargePeriodStart=2026-01-03T00:00:00Z
            ListCost.product                           |P|       | ListCost=10.1
            ListCost.product                           |P|1.3-1.4| ChargeClass=Correction;ListCost=10.1
            ContractedCost.product                     |P|       | PricingQuantity=10;ContractedUnitPrice=0.500001;ContractedCost=-5
            ListUnitPrice.negative                     |P|       | ListUnitPrice=-1;ListCost=-10
            ContractedUnitPrice.negative               |P|       | ContractedUnitPrice=-0.5;ContractedCost=-5
            PricingCurrencyListUnitPrice.negative      |P|       | PricingCurrencyListUnitPrice=-0.9
            PricingCurrencyContractedUnitPrice.negative|P|       | PricingCurrencyContractedUnitPrice=-1
            ServiceSubcategory.parent                  |P|       | ServiceName=Other;ServiceSubcategory=Bots
            ChargeFrequency.purchase                   |R|       | ChargeFrequency=Usage-Based
            EffectiveCost.purchase                     |R|       | EffectiveCost=4
            EffectiveCost.billed                       |T|1.4-1.4| EffectiveCost=3
            """;

    /** Columns of which a wrong number that can be read breaks a second rule. */
    private static final Set<FocusColumn> PRODUCTS = Set.of(
            FocusColumn.LIST_COST,
            FocusColumn.LIST_UNIT_PRICE,
            FocusColumn.CONTRACTED_COST,
            FocusColumn.CONTRACTED_UNIT_PRICE,
            FocusColumn.PRICING_QUANTITY);

    /** With keys of their own, so that columns which a key decides may hold anything. */
    private static final Map<FocusColumn, String> KEYS = Map.of(
            FocusColumn.SKU_ID, "SkuPriceId",
            FocusColumn.SERVICE_CATEGORY, "ServiceName",
            FocusColumn.SERVICE_SUBCATEGORY, "ServiceName");

    @TempDir
    private Path folder;

    private final Map<String, List<Long>> expected = new TreeMap<>();

    @BeforeEach
    void expectNothing() {
        expected.clear();
    }

    @ParameterizedTest
    @EnumSource(FocusVersion.class)
    void keepsToEveryRule(FocusVersion version) throws IOException {
        FocusRows rows = new FocusRows(version);
        List.of(FocusRows.USAGE, FocusRows.PLAIN, FocusRows.TAX, FocusRows.PURCHASE)
                .forEach(rows::add);
        check(rows, version);
    }

    @ParameterizedTest
    @EnumSource(FocusVersion.class)
    void takesWhatIsWrittenUnusually(FocusVersion version) throws IOException {
        FocusRows rows = new FocusRows(version);
        rows.add(FocusRows.PLAIN + ";BilledCost=-.5;ListCost=1.0E1;ContractedCost=5.0000001;EffectiveCost=1.2E-5");
        rows.add(FocusRows.PLAIN + ";PricingUnit=1000 Tokens/Second;ConsumedUnit=GiB-Months;Tags={}");
        rows.add(FocusRows.PLAIN + ";Tags={\"a\": \"b,}\", \"c\":\"NaN, : inf\", \"d\":\"\\\",}\", \"e\":null}");
        rows.add(FocusRows.PLAIN
                + ";Tags={\"a\":\"{[\",\"b\":-1.5e3};ChargeDescription= a ;ContractApplied={\"a\":[{}]}");
        rows.add(FocusRows.PLAIN + ";BillingAccountName=;ResourceName=;BillingPeriodStart=2024-02-29T23:59:59Z");
        rows.add(FocusRows.TAX + ";ChargeCategory=Credit;BilledCost=-4;EffectiveCost=-4;ServiceName=Other");
        check(rows, version);
    }

    @ParameterizedTest
    @EnumSource(FocusVersion.class)
    void nullWhereAColumnMayNotBe(FocusVersion version) throws IOException {
        FocusRows rows = new FocusRows(version);
        for (FocusColumn column : FocusColumn.columns(version)) {
            if (!column.nullable(version)) {
                broken(rows, column + ".null", FocusRows.PLAIN, column + "=");
            }
        }
        check(rows, version);
    }

    @ParameterizedTest
    @EnumSource(FocusVersion.class)
    void whatIsNotOfItsType(FocusVersion version) throws IOException {
        everyColumn(version, "type", column -> switch (column.type()) {
            case STRING -> List.of();
            case DECIMAL -> PRODUCTS.contains(column) ? List.of("n/a", "1,5") : NO_NUMBERS;
            case DATE_TIME ->
                NO_TIMES.stream()
                        .map(time -> time.replace("YEAR", column.columnName().endsWith("End") ? "2027" : "2025"))
                        .toList();
            case JSON -> NO_OBJECTS;
        });
    }

    @ParameterizedTest
    @EnumSource(FocusVersion.class)
    void tagsWithMoreThanPlainValues(FocusVersion version) throws IOException {
        everyColumn(
                version,
                "type",
                column -> column.format() == FocusFormat.TAGS || column.format() == FocusFormat.KEY_VALUE
                        ? List.of("{\"a\":{}}", "{\"a\":[1]}", "{\"a\":\"x\",\"b\":{\"c\":1}}")
                        : List.of());
    }

    @ParameterizedTest
    @EnumSource(FocusVersion.class)
    void whatIsNotAllowed(FocusVersion version) throws IOException {
        everyColumn(
                version,
                "values",
                column -> column.format() == FocusFormat.CHOICE
                        ? List.of("Nonsense", column.allowedValues().get(0).toUpperCase(java.util.Locale.ROOT))
                        : List.of());
    }

    @ParameterizedTest
    @EnumSource(FocusVersion.class)
    void blanks(FocusVersion version) throws IOException {
        everyColumn(version, "blank", column -> column.format() == FocusFormat.TEXT ? List.of(" ", "   ") : List.of());
    }

    @ParameterizedTest
    @EnumSource(FocusVersion.class)
    void unitsAndCurrenciesInOtherWords(FocusVersion version) throws IOException {
        everyColumn(version, "format", column -> switch (column.format()) {
            case UNIT -> List.of("GB*Hours", "/Hour", "0 Hours", "GB--Hours", "%");
            case CURRENCY ->
                column == FocusColumn.PRICING_CURRENCY && version.isBefore(FocusVersion.V1_4)
                        ? List.of(" ")
                        : List.of("usd", "US$", "EURO", "QQQ");
            default -> List.of();
        });
    }

    @ParameterizedTest
    @EnumSource(FocusVersion.class)
    void whatColumnsSayOfEachOther(FocusVersion version) throws IOException {
        FocusRows rows = new FocusRows(version);
        for (String line : CASES.lines().toList()) {
            String[] parts = line.split("\\|", -1);
            String rule = parts[0].strip();
            String base = base(parts[1].strip());
            if (holds(rule, parts[2], version)) {
                rows.add(base);
                broken(rows, rule, base, parts[3].strip());
            }
        }
        assertThat(expected).hasSizeGreaterThan(30);
        check(rows, version);
    }

    @ParameterizedTest
    @EnumSource(FocusVersion.class)
    void oneKeyWithTwoValues(FocusVersion version) throws IOException {
        FocusRows rows = new FocusRows(version);
        rows.add(FocusRows.PLAIN);
        broken(rows, "SkuId.unique", FocusRows.PLAIN, "SkuId=other");
        rows.add(FocusRows.PLAIN);
        broken(rows, "SkuId.unique", FocusRows.PLAIN, "SkuId=third");
        rows.add(FocusRows.PLAIN + ";SkuPriceId=price-2;SkuId=other");
        rows.add(FocusRows.PLAIN + ";ServiceName=B");
        rows.add(FocusRows.PLAIN + ";ServiceName=B");
        long line = broken(
                rows,
                "ServiceCategory.unique",
                FocusRows.PLAIN,
                "ServiceName=B;ServiceCategory=Storage;ServiceSubcategory=Block Storage");
        if (!version.isBefore(FocusVersion.V1_1) && version.isBefore(FocusVersion.V1_3)) {
            expected.put("ServiceSubcategory.unique", List.of(line));
        }
        check(rows, version);
    }

    private static boolean holds(String rule, String versions, FocusVersion version) {
        String name = rule.substring(0, rule.indexOf('.'));
        String[] span = (versions.isBlank() ? "1.0-1.4" : versions).split("-", -1);
        return FocusColumn.find(name).map(column -> column.isIn(version)).orElse(true)
                && version.label().compareTo(span[0]) >= 0
                && version.label().compareTo(span[1]) <= 0;
    }

    private static String base(String kind) {
        return switch (kind) {
            case "U" -> FocusRows.USAGE;
            case "T" -> FocusRows.TAX;
            case "R" -> FocusRows.PURCHASE;
            default -> FocusRows.PLAIN;
        };
    }

    /** A file with a row for each wrong value of each column. */
    private void everyColumn(FocusVersion version, String word, Function<FocusColumn, List<String>> wrong)
            throws IOException {
        FocusRows rows = new FocusRows(version);
        for (FocusColumn column : FocusColumn.columns(version)) {
            for (String value : wrong.apply(column)) {
                rows.add(FocusRows.USAGE);
                String key = KEYS.containsKey(column) ? ";" + KEYS.get(column) + "=for " + column + value : "";
                broken(rows, column + "." + word, FocusRows.USAGE, column + "=" + value + key);
            }
        }
        check(rows, version);
    }

    private long broken(FocusRows rows, String rule, String base, String changes) {
        long line = rows.add(base + ";" + changes);
        expected.computeIfAbsent(rule, key -> new ArrayList<>()).add(line);
        return line;
    }

    private void check(FocusRows rows, FocusVersion version) throws IOException {
        FocusReport report = FocusValidator.of(rows.write(folder.resolve("bill.csv")))
                .version(version)
                .firstRows(500)
                .validate();
        Map<String, List<Long>> found = new TreeMap<>();
        for (FocusViolation violation : report.violations()) {
            found.put(
                    violation.rule(),
                    violation.first().stream().map(ViolatingRow::line).toList());
            assertThat(violation.count())
                    .as(violation.rule())
                    .isEqualTo(violation.first().size());
        }
        assertThat(found).isEqualTo(expected);
    }
}
