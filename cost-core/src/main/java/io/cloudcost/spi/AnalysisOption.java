package io.cloudcost.spi;

/**
 * A threshold of a rule.
 *
 * @param key for example {@code snapshot.old.days}
 * @param type of its value
 * @param defaultValue what holds unless set
 * @param description what it does, its unit, and where the default is from
 */
public record AnalysisOption<T>(String key, Class<T> type, T defaultValue, String description) {}
