package io.cloudcost.resource;

/**
 * A typed name for a fact of one provider that neutral code need not know. Declared as a constant by the provider's
 * module.
 *
 * @param name prefixed with the provider's id, for example {@code vultr.features}
 * @param type one of String, BigDecimal, Boolean, Instant; what JSON and stores can keep
 */
public record ResourceAttribute<T>(String name, Class<T> type) {

    /** Text. */
    public static ResourceAttribute<String> text(String name) {
        return new ResourceAttribute<>(name, String.class);
    }

    /** An exact number. */
    public static ResourceAttribute<java.math.BigDecimal> number(String name) {
        return new ResourceAttribute<>(name, java.math.BigDecimal.class);
    }

    /** Yes or no. */
    public static ResourceAttribute<Boolean> flag(String name) {
        return new ResourceAttribute<>(name, Boolean.class);
    }
}
