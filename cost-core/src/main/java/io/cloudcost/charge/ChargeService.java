package io.cloudcost.charge;

import io.cloudcost.focus.FocusColumn;
import org.jspecify.annotations.Nullable;

/**
 * Which service, and whose.
 *
 * @param name the provider's name of the service
 * @param category its main purpose, the same for all clouds
 * @param subcategory its purpose within the category, one of {@code ServiceTaxonomy}
 * @param serviceProvider who provides the service
 * @param hostProvider whose infrastructure it runs on
 */
public record ChargeService(
        @Nullable String name,
        @Nullable ServiceCategory category,
        @Nullable String subcategory,
        @Nullable String serviceProvider,
        @Nullable String hostProvider) {

    /** Shared by all records that have nothing here. */
    static final ChargeService NONE = new ChargeService(null, null, null, null, null);

    static ChargeService of(ColumnValues values) {
        ChargeService group = new ChargeService(
                values.text(FocusColumn.SERVICE_NAME),
                values.choice(FocusColumn.SERVICE_CATEGORY, ServiceCategory.class),
                values.text(FocusColumn.SERVICE_SUBCATEGORY),
                values.text(FocusColumn.SERVICE_PROVIDER_NAME),
                values.text(FocusColumn.HOST_PROVIDER_NAME));
        return group.equals(NONE) ? NONE : group;
    }
}
