package io.cloudcost.resource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Facts of one provider about a resource, by typed name. Immutable. */
public final class Attributes {

    private static final Set<Class<?>> TYPES = Set.of(String.class, BigDecimal.class, Boolean.class, Instant.class);
    private static final Attributes NONE = new Attributes(Collections.emptySortedMap());

    private final SortedMap<String, Object> values;

    private Attributes(SortedMap<String, Object> values) {
        this.values = values;
    }

    /** No facts. */
    public static Attributes none() {
        return NONE;
    }

    /** Facts by plain name; each value one of String, BigDecimal, Boolean, Instant. */
    public static Attributes of(Map<String, Object> values) {
        values.forEach(Attributes::check);
        return values.isEmpty() ? NONE : new Attributes(Collections.unmodifiableSortedMap(new TreeMap<>(values)));
    }

    /** These facts and one more; a null value changes nothing. */
    public <T> Attributes with(ResourceAttribute<T> attribute, @Nullable T value) {
        if (value == null) {
            return this;
        }
        TreeMap<String, Object> more = new TreeMap<>(values);
        more.put(attribute.name(), value);
        return of(more);
    }

    /** The value of this attribute, if there is one of its type. */
    public <T> Optional<T> get(ResourceAttribute<T> attribute) {
        Object value = values.get(attribute.name());
        return attribute.type().isInstance(value) ? Optional.of(attribute.type().cast(value)) : Optional.empty();
    }

    /** All facts by name, sorted, unmodifiable. */
    public SortedMap<String, Object> asMap() {
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attributes attributes && values.equals(attributes.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }

    private static void check(String name, Object value) {
        if (!TYPES.contains(value.getClass())) {
            throw new IllegalArgumentException("Attribute " + name + " must be text, number, flag or instant, but is "
                    + value.getClass().getSimpleName());
        }
    }
}
