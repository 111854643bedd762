package io.cloudcost.charge;

import io.cloudcost.focus.FocusColumn;
import org.jspecify.annotations.Nullable;

/**
 * What the charge is for, and where that is.
 *
 * @param id the resource
 * @param name its display name
 * @param type the provider's word for its kind
 * @param regionId the provider's code of the region
 * @param regionName display name of the region
 * @param availabilityZone isolated part of the region
 */
public record ChargeResource(
        @Nullable String id,
        @Nullable String name,
        @Nullable String type,
        @Nullable String regionId,
        @Nullable String regionName,
        @Nullable String availabilityZone) {

    /** Shared by all records that have nothing here. */
    static final ChargeResource NONE = new ChargeResource(null, null, null, null, null, null);

    static ChargeResource of(ColumnValues values) {
        ChargeResource group = new ChargeResource(
                values.text(FocusColumn.RESOURCE_ID),
                values.text(FocusColumn.RESOURCE_NAME),
                values.text(FocusColumn.RESOURCE_TYPE),
                values.text(FocusColumn.REGION_ID),
                values.text(FocusColumn.REGION_NAME),
                values.text(FocusColumn.AVAILABILITY_ZONE));
        return group.equals(NONE) ? NONE : group;
    }
}
