package io.cloudcost.vultr.internal.api;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What no element of a list can be without. */
final class WireChecks {

    private WireChecks() {}

    static void id(@Nullable String id) {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("an element has no id");
        }
    }

    static void amount(@Nullable BigDecimal amount) {
        if (amount == null) {
            throw new IllegalArgumentException("an element has no amount");
        }
    }
}
