package io.cloudcost.charge;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Tags;
import org.jspecify.annotations.Nullable;

/**
 * How the provider split a shared cost, and to whom this part went.
 *
 * @param methodId the method of the split
 * @param methodDetails how it was split, a JSON object as text
 * @param resourceId what this part was given to
 * @param resourceName its display name
 * @param tags its tags; empty if there are none
 */
public record ChargeAllocation(
        @Nullable String methodId,
        @Nullable String methodDetails,
        @Nullable String resourceId,
        @Nullable String resourceName,
        Tags tags) {

    /** Shared by all records that have nothing here. */
    static final ChargeAllocation NONE = new ChargeAllocation(null, null, null, null, Tags.none());

    static ChargeAllocation of(ColumnValues values) {
        ChargeAllocation group = new ChargeAllocation(
                values.text(FocusColumn.ALLOCATED_METHOD_ID),
                values.text(FocusColumn.ALLOCATED_METHOD_DETAILS),
                values.text(FocusColumn.ALLOCATED_RESOURCE_ID),
                values.text(FocusColumn.ALLOCATED_RESOURCE_NAME),
                values.tags(FocusColumn.ALLOCATED_TAGS));
        return group.equals(NONE) ? NONE : group;
    }
}
