package io.cloudcost.monitor.unit;

import io.cloudcost.ConfigurationException;
import java.util.regex.Pattern;

/** Names of units: they become labels of metrics. */
final class UnitNames {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/-]{0,99}");

    private UnitNames() {}

    static String checked(String unit) {
        if (!NAME.matcher(unit).matches()) {
            throw new ConfigurationException(
                    "A unit's name must be 1 to 100 letters, digits, blanks or ._/-, such as lead," + " not '" + unit
                            + "'.");
        }
        return unit;
    }
}
