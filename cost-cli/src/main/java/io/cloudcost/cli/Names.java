package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusFormat;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people call columns: short names, and those of FOCUS in any case, with or without hyphens. */
final class Names {

    private static final int SUGGESTIONS = 4;

    private static final Map<String, FocusColumn> METRICS = new TreeMap<>(Map.of(
            "billed", FocusColumn.BILLED_COST,
            "effective", FocusColumn.EFFECTIVE_COST,
            "list", FocusColumn.LIST_COST,
            "contracted", FocusColumn.CONTRACTED_COST,
            "consumed", FocusColumn.CONSUMED_QUANTITY,
            "priced", FocusColumn.PRICING_QUANTITY,
            "committed", FocusColumn.COMMITMENT_DISCOUNT_QUANTITY));

    private static final Map<String, FocusColumn> DIMENSIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("account", FocusColumn.BILLING_ACCOUNT_ID),
            Map.entry("category", FocusColumn.SERVICE_CATEGORY),
            Map.entry("commitment", FocusColumn.COMMITMENT_DISCOUNT_ID),
            Map.entry("currency", FocusColumn.BILLING_CURRENCY),
            Map.entry("description", FocusColumn.CHARGE_DESCRIPTION),
            Map.entry("frequency", FocusColumn.CHARGE_FREQUENCY),
            Map.entry("host", FocusColumn.HOST_PROVIDER_NAME),
            Map.entry("invoice", FocusColumn.INVOICE_ID),
            Map.entry("issuer", FocusColumn.INVOICE_ISSUER_NAME),
            Map.entry("meter", FocusColumn.SKU_METER),
            Map.entry("provider", FocusColumn.SERVICE_PROVIDER_NAME),
            Map.entry("region", FocusColumn.REGION_ID),
            Map.entry("resource", FocusColumn.RESOURCE_ID),
            Map.entry("service", FocusColumn.SERVICE_NAME),
            Map.entry("sku", FocusColumn.SKU_ID),
            Map.entry("subaccount", FocusColumn.SUB_ACCOUNT_ID),
            Map.entry("subcategory", FocusColumn.SERVICE_SUBCATEGORY),
            Map.entry("zone", FocusColumn.AVAILABILITY_ZONE)));

    private Names() {}

    /** A dimension: short name, FOCUS column, {@code tag:key} or {@code x_} column. */
    static Dimension dimension(String name) {
        String text = name.strip();
        if (text.regionMatches(true, 0, Dimension.TAG_PREFIX, 0, Dimension.TAG_PREFIX.length())) {
            return Dimension.tag(text.substring(Dimension.TAG_PREFIX.length()));
        }
        return text.startsWith(Dimension.EXTENSION_PREFIX)
                ? Dimension.parse(text)
                : Dimension.of(number(text)
                        .or(() -> column(text))
                        .orElseThrow(() -> unknown("dimension", text, dimensions())));
    }

    /** A cost or a quantity that can be summed. */
    static FocusColumn metric(String name) {
        return number(name).filter(Names::isSummed).orElseThrow(() -> unknown("metric", name, metrics()));
    }

    /** A column of numbers; empty if the name is of anything else. */
    static Optional<FocusColumn> number(String name) {
        return Optional.ofNullable(METRICS.get(key(name)))
                .or(() -> FocusColumn.find(key(name)))
                .filter(FocusColumn::isMetric);
    }

    private static Optional<FocusColumn> column(String name) {
        return Optional.ofNullable(DIMENSIONS.get(key(name))).or(() -> FocusColumn.find(key(name)));
    }

    private static boolean isSummed(FocusColumn column) {
        return column.format() == FocusFormat.COST || column.format() == FocusFormat.QUANTITY;
    }

    private static Stream<String> dimensions() {
        return Stream.concat(
                DIMENSIONS.keySet().stream(),
                Arrays.stream(FocusColumn.values())
                        .filter(column -> !column.isMetric())
                        .map(FocusColumn::columnName));
    }

    private static Stream<String> metrics() {
        return Stream.concat(
                METRICS.keySet().stream(),
                Arrays.stream(FocusColumn.values()).filter(Names::isSummed).map(FocusColumn::columnName));
    }

    /** Those that are written most like a name that is not known. */
    static Stream<String> similar(String name, Stream<String> known) {
        return known.sorted(Comparator.comparingInt(one -> distance(key(one), key(name))))
                .limit(SUGGESTIONS);
    }

    private static ConfigurationException unknown(String what, String name, Stream<String> known) {
        return new ConfigurationException("Unknown " + what + " '" + name + "'. Did you mean "
                + similar(name, known).collect(Collectors.joining(", ")) + "? " + Hint.quoted("query --help")
                + " lists the names"
                + (what.equals("dimension") ? "; a tag is " + Dimension.TAG_PREFIX + "<key>." : "."));
    }

    private static String key(String name) {
        return name.strip().replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** How many letters must change to make one of the other; a name that holds the other whole is near. */
    private static int distance(String one, String other) {
        if (!other.isEmpty() && one.contains(other)) {
            return 1;
        }
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, at -> at);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
