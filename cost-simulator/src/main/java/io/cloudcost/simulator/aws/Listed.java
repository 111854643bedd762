package io.cloudcost.simulator.aws;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list whose tokens are places in it. */
record Listed<T>(List<T> items, @Nullable String next) {

    /** @param token where the page begins; null for the start */
    static <T> Listed<T> page(List<T> all, @Nullable Object token, int size) {
        String text = token == null ? "" : token.toString().replaceAll("\\D", "");
        int from = text.isEmpty() ? 0 : Math.min(Integer.parseInt(text), all.size());
        int to = Math.min(all.size(), from + size);
        return new Listed<>(all.subList(from, to), to < all.size() ? "at" + to : null);
    }
}
