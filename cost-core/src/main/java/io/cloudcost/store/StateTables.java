package io.cloudcost.store;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The tables of one module in a state store, and how they came about.
 *
 * @param module whose they are: lower-case letters, digits and underscores; the names of its tables begin with it
 * @param steps one list of statements per version, in SQL that every engine understands; a store of version n has had the
 *     first n. Released ones are never changed, only added to
 */
public record StateTables(String module, List<List<String>> steps) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    public StateTables {
        if (!NAME.matcher(module).matches()) {
            throw new IllegalArgumentException("Not a module's name: " + module);
        }
        steps = steps.stream().map(List::copyOf).toList();
    }

    /** The version that this code writes. */
    public int version() {
        return steps.size();
    }
}
