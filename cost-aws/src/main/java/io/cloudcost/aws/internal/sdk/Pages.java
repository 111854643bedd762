package io.cloudcost.aws.internal.sdk;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Follows a service's list page by page, or looks at the first page only. */
final class Pages {

    /** One page and the token of the next. */
    record Found<T>(List<T> items, @Nullable String next) {}

    private final boolean whole;

    Pages(boolean whole) {
        this.whole = whole;
    }

    <T> void follow(String action, Consumer<List<T>> page, Function<@Nullable String, Found<T>> call) {
        Cursors cursors = new Cursors(action);
        Optional<String> token = Optional.empty();
        do {
            String at = token.orElse(null);
            Found<T> found = Tries.call(action, () -> call.apply(at));
            page.accept(found.items);
            token = cursors.next(found.next);
        } while (whole && token.isPresent());
    }

    /** A page whose list must be there. */
    static <T> Found<T> found(String action, String element, boolean there, List<T> items, @Nullable String next) {
        Wire.required(action, element, there);
        return new Found<>(items, next);
    }
}
