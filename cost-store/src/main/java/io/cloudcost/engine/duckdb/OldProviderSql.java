package io.cloudcost.engine.duckdb;

import io.cloudcost.focus.FocusColumn;
import java.util.Map;
import java.util.Optional;

/** Provider and publisher of FOCUS 1.0 to 1.3 in SQL, as a {@code CostRecord} takes and tells them. */
final class OldProviderSql {

    private static final Map<FocusColumn, String> STORED = Map.of(
            FocusColumn.PROVIDER_NAME,
            "coalesce(" + FocusColumn.HOST_PROVIDER_NAME + ", " + FocusColumn.SERVICE_PROVIDER_NAME + ")",
            FocusColumn.PUBLISHER_NAME,
            "coalesce(map_extract_value(" + ChargeColumns.EXTENSIONS + ", '"
                    + FocusColumn.PUBLISHER_NAME.extensionName() + "'), " + FocusColumn.SERVICE_PROVIDER_NAME + ")");

    private final Optional<String> provider;
    private final Optional<String> publisher;
    private final Optional<String> service;

    /** Of a file with these columns. */
    OldProviderSql(SourceColumns source) {
        provider = source.find(FocusColumn.PROVIDER_NAME).map(SourceColumn::text);
        publisher = source.find(FocusColumn.PUBLISHER_NAME).map(SourceColumn::text);
        service = source.find(FocusColumn.SERVICE_PROVIDER_NAME).map(SourceColumn::text);
    }

    /** Any column, of those too that charges are not kept under, over the table of charges. */
    static String stored(FocusColumn column) {
        return STORED.getOrDefault(column, column.columnName());
    }

    /** What the old columns say of a new one. */
    Optional<String> value(FocusColumn column) {
        if (column == FocusColumn.SERVICE_PROVIDER_NAME) {
            return provider;
        }
        return column == FocusColumn.HOST_PROVIDER_NAME
                ? provider.map(name -> publisher
                        .map(made ->
                                "CASE WHEN coalesce(" + made + ", " + name + ") = " + name + " THEN " + name + " END")
                        .orElse(name))
                : Optional.empty();
    }

    /** A publisher whose name is no other column's. */
    Optional<String> otherPublisher() {
        return publisher.map(name -> "CASE WHEN " + name + " IS DISTINCT FROM " + provider.orElse("NULL") + " AND "
                + name + " IS DISTINCT FROM " + service.orElse("NULL") + " THEN " + name + " END");
    }
}
