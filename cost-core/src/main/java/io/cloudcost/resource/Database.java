package io.cloudcost.resource;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A managed database.
 *
 * @param info what every resource has
 * @param engine for example {@code pg}, null if unknown
 * @param plan the provider's id of its size, null if unknown
 * @param nodes machines it is made of; empty if unknown
 */
public record Database(
        ResourceInfo info,
        @Nullable String engine,
        @Nullable String plan,
        OptionalInt nodes) implements CloudResource {

    @Override
    public Database withInfo(ResourceInfo info) {
        return new Database(info, engine, plan, nodes);
    }
}
