package io.cloudcost.monitor.unit;

import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a batch cost and how many units came of it.
 *
 * @param id its own among the unit's batches, 1 to 200 printable characters; recording it again changes nothing
 * @param endedAt UTC
 * @param cost null if it is not known
 * @param units zero or more; null if that is not known
 */
public record UnitBatch(
        String id,
        Instant endedAt,
        @Nullable Money cost,
        @Nullable BigDecimal units) {

    private static final Pattern ID = Pattern.compile("\\P{Cntrl}{1,200}");

    /** @throws ConfigurationException if the id is none, or cost or units are below zero */
    public UnitBatch {
        units = units == null ? null : Money.canonical(units);
        if (!ID.matcher(id).matches() || id.isBlank()) {
            throw new ConfigurationException("A batch's id must have 1 to 200 printable characters, not '" + id + "'.");
        }
        if (units != null && units.signum() < 0) {
            throw new ConfigurationException("A batch has no fewer than 0 units, not " + units.toPlainString() + ".");
        }
        if (cost != null && cost.isNegative()) {
            throw new ConfigurationException("A batch's cost must not be below zero: " + cost + ".");
        }
    }
}
