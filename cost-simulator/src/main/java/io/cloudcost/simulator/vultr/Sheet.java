package io.cloudcost.simulator.vultr;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where the families write down what is true. */
final class Sheet {

    private final Map<String, PartTruth> parts = new TreeMap<>();

    /** One more of this kind, of which the API gives neither price nor size. */
    void one(String part) {
        one(part, null, null, 0);
    }

    void one(String part, @Nullable BigDecimal month, @Nullable BigDecimal soFar) {
        one(part, month, soFar, 0);
    }

    void one(String part, long bytes) {
        one(part, null, null, bytes);
    }

    private void one(String part, @Nullable BigDecimal month, @Nullable BigDecimal soFar, long bytes) {
        parts.put(part, parts.getOrDefault(part, PartTruth.NONE).plus(month, soFar, bytes));
    }

    Map<String, PartTruth> parts() {
        return parts;
    }
}
