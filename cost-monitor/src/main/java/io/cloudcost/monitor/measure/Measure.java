package io.cloudcost.monitor.measure;

import java.util.regex.Pattern;

/**
 * A kind of figure that is watched.
 *
 * @param name lower-case words with underscores, for example {@code unit_cost}
 * @param unit what it counts
 * @param means what it says, in a sentence for people
 */
public record Measure(String name, MeasureUnit unit, String means) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    public Measure {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no name of a measure. Use lower-case words with underscores.");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
