package io.cloudcost.engine.duckdb;

import io.cloudcost.engine.mapping.Mapping;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping can know of a file from elsewhere than its rows.
 *
 * @param currency of files that do not say theirs; null if nobody told
 * @param units the accounts' billing periods that files of each dataset tell of; empty unless there are several datasets
 */
record Told(@Nullable String currency, Map<String, Set<String>> units) {

    private static final String IN = "in_";

    Told {
        units = Map.copyOf(units);
    }

    static Told currency(@Nullable String currency) {
        return new Told(currency, Map.of());
    }

    /** What a name of a mapping stands for, if it is one of these. */
    Optional<String> sql(String name, FileShape shape) {
        if (name.equals("told_currency")) {
            return Optional.of(text(currency));
        }
        if (name.equals("dataset")) {
            return Optional.of(text(shape.dataset()));
        }
        return name.startsWith(IN)
                ? Optional.of(among(units.getOrDefault(name.substring(IN.length()), Set.of())))
                : Optional.empty();
    }

    private static String among(Set<String> units) {
        return units.isEmpty()
                ? "FALSE"
                : "coalesce(" + MappedNames.word(Mapping.UNIT) + " IN (" + SqlText.list(units) + "), FALSE)";
    }

    private static String text(@Nullable String value) {
        return value == null ? "CAST(NULL AS VARCHAR)" : SqlText.quote(value);
    }
}
