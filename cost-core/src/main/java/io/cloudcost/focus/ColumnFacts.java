package io.cloudcost.focus;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What FOCUS says of one column; written as a sentence in {@link FocusColumn} and not changed afterwards. */
final class ColumnFacts {

    final FocusFormat format;
    final FeatureLevel level;
    boolean nullable;
    FocusVersion since = FocusVersion.V1_0;

    @Nullable
    FocusVersion deprecatedIn;

    FocusVersion until = FocusVersion.LATEST;
    List<String> allowedValues = List.of();
    Map<String, String> allowedByKey = Map.of();

    private FocusVersion changedIn = FocusVersion.V1_0;
    private FeatureLevel earlierLevel;
    private boolean earlierNullable;

    private ColumnFacts(FocusFormat format, FeatureLevel level) {
        this.format = format;
        this.level = level;
        this.earlierLevel = level;
    }

    static ColumnFacts mandatory(FocusFormat format) {
        return new ColumnFacts(format, FeatureLevel.MANDATORY);
    }

    static ColumnFacts conditional(FocusFormat format) {
        return new ColumnFacts(format, FeatureLevel.CONDITIONAL);
    }

    static ColumnFacts recommended(FocusFormat format) {
        return new ColumnFacts(format, FeatureLevel.RECOMMENDED);
    }

    ColumnFacts orNull() {
        nullable = true;
        return this;
    }

    ColumnFacts since(FocusVersion first) {
        since = first;
        return this;
    }

    ColumnFacts deprecatedIn(FocusVersion version) {
        deprecatedIn = version;
        return this;
    }

    ColumnFacts until(FocusVersion last) {
        until = last;
        return this;
    }

    ColumnFacts of(List<String> values) {
        allowedValues = List.copyOf(values);
        allowedByKey = values.stream().collect(Collectors.toUnmodifiableMap(ColumnFacts::key, Function.identity()));
        return this;
    }

    ColumnFacts of(String... values) {
        return of(List.of(values));
    }

    /** What texts that differ in case only have in common. */
    static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Before this version the column had this level and could hold null. */
    ColumnFacts nullableBefore(FocusVersion version, FeatureLevel levelThen) {
        changedIn = version;
        earlierLevel = levelThen;
        earlierNullable = true;
        return this;
    }

    FeatureLevel level(FocusVersion version) {
        return version.isBefore(changedIn) ? earlierLevel : level;
    }

    boolean nullable(FocusVersion version) {
        return version.isBefore(changedIn) ? earlierNullable : nullable;
    }
}
