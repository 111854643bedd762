package io.cloudcost.simulator.vultr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Walks through parsed JSON and changes it. */
final class Tree {

    private Tree() {}

    /** Replaces the value of every field that is neither object nor list. */
    static void fields(
            Map<String, @Nullable Object> body, BiFunction<String, @Nullable Object, @Nullable Object> change) {
        objects(body, object -> object.replaceAll((name, value) -> changed(name, value, change)));
    }

    /** Visits every object that was there before, the outermost first. */
    static void objects(@Nullable Object node, Consumer<Map<String, @Nullable Object>> visitor) {
        if (node instanceof Map<?, ?> map) {
            @SuppressWarnings("unchecked") // the parser makes maps of texts
            Map<String, @Nullable Object> object = (Map<String, @Nullable Object>) map;
            List<@Nullable Object> before = new ArrayList<>(object.values());
            visitor.accept(object);
            before.forEach(value -> objects(value, visitor));
        } else if (node instanceof List<?> list) {
            list.forEach(value -> objects(value, visitor));
        }
    }

    private static @Nullable Object changed(
            String name, @Nullable Object value, BiFunction<String, @Nullable Object, @Nullable Object> change) {
        return value instanceof Map || value instanceof List ? value : change.apply(name, value);
    }
}
