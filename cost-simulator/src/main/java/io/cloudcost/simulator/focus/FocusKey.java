package io.cloudcost.simulator.focus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a group of rows has in common.
 *
 * @param values as the file has them, in the order of the grouping; null for a cell that is null
 * @param currency the billing currency
 */
public record FocusKey(List<@Nullable String> values, String currency) {

    public FocusKey {
        values = Collections.unmodifiableList(new ArrayList<>(values)); // may hold null
    }

    /** Of this currency and these values. */
    public static FocusKey of(String currency, @Nullable String... values) {
        return new FocusKey(Arrays.asList(values), currency);
    }
}
