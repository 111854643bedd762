package io.cloudcost.files;

import java.util.List;

/**
 * A rule that a file breaks.
 *
 * @param rule its name, such as {@code BilledCost.null}; names stay the same
 * @param severity how binding it is
 * @param text what it says, a sentence
 * @param count how many rows break it; for a rule on the columns themselves, how many columns
 * @param first the first of them, in the order of the file
 */
public record FocusViolation(String rule, FocusSeverity severity, String text, long count, List<ViolatingRow> first) {

    public FocusViolation {
        first = List.copyOf(first);
    }
}
