package io.cloudcost.spi;

import io.cloudcost.snapshot.Part;
import java.util.List;

/**
 * What a provider's artifact offers, found through {@link java.util.ServiceLoader}. Its constructor does nothing.
 * Declared twice: in {@code META-INF/services} and in {@code module-info}.
 */
public interface CollectorProvider {

    /** Short, lower case, stable: {@code vultr}. */
    String id();

    /** For people: {@code Vultr}. */
    String displayName();

    /** A builder that knows this provider's settings. */
    CollectorBuilder<?> builder();

    /** The settings that {@link #builder()} takes beside the common ones. */
    default List<Setting<?>> settings() {
        return List.of();
    }

    /** The parts that its collectors can read; empty if it does not tell. */
    default List<Part> parts() {
        return List.of();
    }

    /** Where the key comes from when none is passed, for people: the name of an environment variable or file. */
    default String credentialsHint() {
        return "";
    }

    /** What the key must be allowed to do, for people. */
    default String permissionsHint() {
        return "";
    }
}
