package io.cloudcost.focus;

import static io.cloudcost.focus.FocusVersion.V1_0;
import static io.cloudcost.focus.FocusVersion.V1_1;
import static io.cloudcost.focus.FocusVersion.V1_2;
import static io.cloudcost.focus.FocusVersion.V1_3;
import static io.cloudcost.focus.FocusVersion.V1_4;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FocusColumnTest {

    private static final List<FocusVersion> DOCUMENTED = List.of(V1_0, V1_1, V1_2, V1_4);

    static List<String> facts() {
        return TestFacts.lines("columns.csv");
    }

    @Test
    void everyColumnOfTheSpecificationIsThereAndNoOther() {
        List<String> specified =
                facts().stream().map(line -> line.split("; ")[0]).toList();

        assertThat(FocusColumn.values()).extracting(FocusColumn::columnName).containsExactlyElementsOf(specified);
    }

    @ParameterizedTest
    @CsvSource({"V1_0,43", "V1_1,50", "V1_2,57", "V1_3,65", "V1_4,65"})
    void eachVersionHasItsColumnsInOrder(FocusVersion version, int count) {
        List<FocusColumn> columns = FocusColumn.columns(version);

        assertThat(columns).hasSize(count);
        assertThat(columns).extracting(FocusColumn::columnName).isSorted();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void eachColumnIsInTheVersionsThatHaveIt(String line) {
        String[] fact = line.split("; ", -1);
        FocusColumn column = FocusColumn.find(fact[0]).orElseThrow();

        assertThat(column.since().label() + "-" + column.until().label()).isEqualTo(fact[1]);
        Arrays.stream(FocusVersion.values())
                .forEach(version -> assertThat(column.isIn(version))
                        .isEqualTo(FocusColumn.columns(version).contains(column)));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void eachColumnHasItsTypeAndFormat(String line) {
        String[] fact = line.split("; ", -1);
        FocusColumn column = FocusColumn.find(fact[0]).orElseThrow();

        assertThat(written(column.type())).isEqualTo(fact[2]);
        assertThat(written(column.format())).isEqualTo(fact[3]);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void eachColumnHasItsLevelAndNullabilityInEachVersion(String line) {
        String[] fact = line.split("; ", -1);
        FocusColumn column = FocusColumn.find(fact[0]).orElseThrow();

        for (FocusVersion version : DOCUMENTED) {
            String expected = fact[4 + DOCUMENTED.indexOf(version)];
            String found =
                    column.level(version).name().toLowerCase(Locale.ROOT) + (column.nullable(version) ? "/N" : "/-");
            assertThat(column.isIn(version) ? found : "")
                    .as("%s in %s", column, version)
                    .isEqualTo(expected);
        }
    }

    @Test
    void theChangesFrom13To14AreThoseOfItsChangelog() {
        assertThat(FocusColumn.INVOICE_ID.level(V1_3)).isEqualTo(FeatureLevel.RECOMMENDED);
        assertThat(FocusColumn.PRICING_CURRENCY.nullable(V1_3)).isTrue();
        assertThat(FocusColumn.PRICING_CURRENCY_EFFECTIVE_COST.nullable(V1_3)).isTrue();
    }

    @Test
    void twentyOneColumnsAreMandatoryInTheLatestVersion() {
        assertThat(FocusColumn.columns(V1_4))
                .filteredOn(column -> column.level(V1_4) == FeatureLevel.MANDATORY)
                .hasSize(21);
    }

    @Test
    void theAllowedValuesAreThoseOfTheSpecification() {
        Map<String, List<String>> found = new TreeMap<>();
        Arrays.stream(FocusColumn.values())
                .filter(column -> !column.allowedValues().isEmpty() && column != FocusColumn.SERVICE_SUBCATEGORY)
                .forEach(column -> found.put(column.columnName(), column.allowedValues()));
        ServiceTaxonomy.categories()
                .forEach(category ->
                        found.put("ServiceSubcategory/" + category, ServiceTaxonomy.subcategories(category)));

        assertThat(found).isEqualTo(allowedValues());
    }

    @ParameterizedTest
    @EnumSource(FocusColumn.class)
    void aColumnHasAllowedValuesIfAndOnlyIfItIsAChoice(FocusColumn column) {
        assertThat(column.allowedValues().isEmpty()).isEqualTo(column.format() != FocusFormat.CHOICE);
    }

    @Test
    void anAllowedValueIsFoundInAnyCase() {
        assertThat(FocusColumn.CHARGE_FREQUENCY.allowed(" usage-BASED ")).contains("Usage-Based");
        assertThat(FocusColumn.CHARGE_FREQUENCY.allowed("Usage Based")).isEmpty();
        assertThat(FocusColumn.SERVICE_NAME.allowed("anything")).isEmpty();
    }

    @Test
    void moneyHasACurrencyColumnAndNothingElseHas() {
        Map<String, String> currencies = Arrays.stream(FocusColumn.values())
                .filter(column -> column.currency().isPresent())
                .collect(Collectors.toMap(
                        FocusColumn::columnName,
                        column -> column.currency().orElseThrow().columnName()));

        assertThat(currencies)
                .isEqualTo(Map.of(
                        "BilledCost", "BillingCurrency",
                        "EffectiveCost", "BillingCurrency",
                        "ListCost", "BillingCurrency",
                        "ContractedCost", "BillingCurrency",
                        "ListUnitPrice", "BillingCurrency",
                        "ContractedUnitPrice", "BillingCurrency",
                        "PricingCurrencyEffectiveCost", "PricingCurrency",
                        "PricingCurrencyListUnitPrice", "PricingCurrency",
                        "PricingCurrencyContractedUnitPrice", "PricingCurrency"));
    }

    @Test
    void unitPricesAreTheNumbersThatMustNotBeNegative() {
        assertThat(FocusColumn.values())
                .filteredOn(column -> column.format() == FocusFormat.UNIT_PRICE)
                .extracting(FocusColumn::columnName)
                .containsExactly(
                        "ContractedUnitPrice",
                        "ListUnitPrice",
                        "PricingCurrencyContractedUnitPrice",
                        "PricingCurrencyListUnitPrice");
    }

    @Test
    void removedColumnsAreDeprecatedFirst() {
        for (FocusColumn column : List.of(FocusColumn.PROVIDER_NAME, FocusColumn.PUBLISHER_NAME)) {
            assertThat(column.isDeprecatedIn(V1_2)).isFalse();
            assertThat(column.isDeprecatedIn(V1_3)).isTrue();
            assertThat(column.isDeprecatedIn(V1_4)).isFalse();
        }
        assertThat(FocusColumn.PROVIDER_NAME.successor()).contains(FocusColumn.SERVICE_PROVIDER_NAME);
        assertThat(FocusColumn.PUBLISHER_NAME.successor()).isEmpty();
        assertThat(FocusColumn.PUBLISHER_NAME.extensionName()).isEqualTo("x_PublisherName");
        assertThat(FocusColumn.columns(V1_4))
                .noneMatch(column -> column.successor().isPresent());
    }

    @Test
    void aColumnIsFoundInAnyCase() {
        assertThat(FocusColumn.find(" billedcost ")).contains(FocusColumn.BILLED_COST);
        assertThat(FocusColumn.find("SKUID")).contains(FocusColumn.SKU_ID);
        assertThat(FocusColumn.find("Cost")).isEmpty();
        assertThat(FocusColumn.find("x_Cost")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FocusColumn.class)
    void everyColumnIsExplainedInASentence(FocusColumn column) {
        assertThat(column.description()).matches("\\p{Lu}.{10,120}\\.");
        assertThat(column).hasToString(column.columnName());
    }

    private static Map<String, List<String>> allowedValues() {
        return TestFacts.lines("allowed-values.txt").stream()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(entry -> entry[0], entry -> List.of(entry[1].split("; "))));
    }

    private static String written(FocusType type) {
        return switch (type) {
            case STRING -> "String";
            case DECIMAL -> "Decimal";
            case DATE_TIME -> "Date/Time";
            case JSON -> "JSON";
        };
    }

    private static String written(FocusFormat format) {
        return switch (format) {
            case TEXT -> "text";
            case CHOICE -> "Allowed values";
            case CURRENCY -> "Currency Format";
            case UNIT -> "Unit Format";
            case QUANTITY, COST, UNIT_PRICE -> "Numeric Format";
            case DATE_TIME -> "Date/Time Format";
            case TAGS, KEY_VALUE -> "Key-Value Format";
            case JSON_OBJECT -> "JSON Object Format";
        };
    }
}
