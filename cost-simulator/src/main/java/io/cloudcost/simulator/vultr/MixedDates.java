package io.cloudcost.simulator.vultr;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes every second ISO date of an answer in the API's other format. */
final class MixedDates implements Consumer<Map<String, @Nullable Object>> {

    private static final String ISO = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\+00:00";

    @Override
    public void accept(Map<String, @Nullable Object> body) {
        AtomicInteger seen = new AtomicInteger();
        Tree.fields(body, (name, value) -> {
            boolean date = value instanceof String text && text.matches(ISO);
            return date && seen.getAndIncrement() % 2 == 1 ? plain(String.valueOf(value)) : value;
        });
    }

    private static String plain(String iso) {
        return iso.substring(0, iso.length() - "+00:00".length()).replace('T', ' ');
    }
}
