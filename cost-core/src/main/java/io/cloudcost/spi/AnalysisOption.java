package io.cloudcost.spi;

import org.jspecify.annotations.Nullable;

/**
 * A threshold of a rule.
 *
 * @param key for example {@code snapshot.old.days}
 * @param type of its value
 * @param defaultValue what holds unless set
 * @param description what it does, its unit, and where the default is from
 * @param variable the environment variable that holds it where it is not set otherwise, null for none
 */
public record AnalysisOption<T>(
        String key,
        Class<T> type,
        T defaultValue,
        String description,
        @Nullable String variable) {

    /** A threshold without an environment variable. */
    public AnalysisOption(String key, Class<T> type, T defaultValue, String description) {
        this(key, type, defaultValue, description, null);
    }

    /** The same, taken from this environment variable where it is not set otherwise. */
    public AnalysisOption<T> inVariable(String name) {
        return new AnalysisOption<>(key, type, defaultValue, description, name);
    }
}
