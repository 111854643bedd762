package io.cloudcost.simulator.vultr;

import static io.cloudcost.simulator.Json.object;

import io.cloudcost.simulator.Answer;
import io.cloudcost.simulator.Call;
import io.cloudcost.simulator.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A call for one page of a list. Only the entries of that page are made. */
final class PageRequest {

    private static final int USUAL = 100;
    private static final int LARGEST = 500;
    private static final String NEXT = "next__";
    private static final String PREVIOUS = "prev__";

    private final Listing listing;
    private final Call call;

    PageRequest(Listing listing, Call call) {
        this.listing = listing;
        this.call = call;
    }

    /** The page; 400 for a page size or a cursor that the list never gave (the real API's answer is not known). */
    Answer answer() {
        Filter filter = Filter.of(listing.path(), call);
        if (filter.isInvalid()) {
            return VultrErrors.error(400, Filter.PLAN_TYPES);
        }
        Listing asked = filter.apply(listing);
        return switch (asked.paging()) {
            case CURSOR -> page(asked);
            case BARE -> Answer.json(200, Json.write(entries(asked, 0, asked.size())));
            case NO_META -> whole(asked, Map.of());
            case TOTAL_ONLY -> whole(asked, object("meta", object("total", asked.size())));
        };
    }

    private static Answer whole(Listing asked, Map<String, @Nullable Object> more) {
        Map<String, @Nullable Object> body = object(asked.key(), entries(asked, 0, asked.size()));
        body.putAll(more);
        return Answer.json(200, Json.write(body));
    }

    private Answer page(Listing asked) {
        OptionalInt size = number(call.parameter("per_page").orElse(Integer.toString(USUAL)));
        OptionalInt from = call.parameter("cursor")
                .filter(c -> !c.isEmpty())
                .map(PageRequest::offset)
                .orElse(OptionalInt.of(0));
        if (size.isEmpty() || size.getAsInt() < 1 || size.getAsInt() > LARGEST) {
            return VultrErrors.error(400, "Invalid per_page. Must be from 1 to 500.");
        }
        if (from.isEmpty() || from.getAsInt() > asked.size()) {
            return VultrErrors.error(400, "Invalid cursor.");
        }
        return page(asked, from.getAsInt(), size.getAsInt());
    }

    private static Answer page(Listing asked, int from, int size) {
        int until = Math.min(asked.size(), from + size);
        String next = until < asked.size() ? cursor(NEXT, until) : "";
        String previous = from > 0 ? cursor(PREVIOUS, Math.max(0, from - size)) : "";
        return Answer.json(
                200,
                Json.write(object(
                        asked.key(),
                        entries(asked, from, until),
                        "meta",
                        object("total", asked.size(), "links", object("next", next, "prev", previous)))));
    }

    private static List<Map<String, @Nullable Object>> entries(Listing asked, int from, int until) {
        List<Map<String, @Nullable Object>> entries = new ArrayList<>(until - from);
        for (int index = from; index < until; index++) {
            entries.add(asked.entry().apply(index));
        }
        return entries;
    }

    private static String cursor(String kind, int offset) {
        return Base64.getEncoder().encodeToString((kind + offset).getBytes(StandardCharsets.UTF_8));
    }

    private static OptionalInt offset(String cursor) {
        return decoded(cursor)
                .filter(text -> text.startsWith(NEXT) || text.startsWith(PREVIOUS))
                .map(text -> number(text.substring(NEXT.length())))
                .orElse(OptionalInt.empty());
    }

    private static Optional<String> decoded(String cursor) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static OptionalInt number(String text) {
        return text.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
