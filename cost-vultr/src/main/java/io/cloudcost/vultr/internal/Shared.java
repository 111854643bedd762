package io.cloudcost.vultr.internal;

import io.cloudcost.model.Tags;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One object for what many resources have in common: a hundred thousand machines have few plans, regions and tags. */
final class Shared {

    private static final int MOST = 50_000;
    private static final Pattern LEADING = Pattern.compile("\\s*(\\d{1,15})\\b.*");

    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<List<String>, Tags> tags = new ConcurrentHashMap<>();
    private final Map<Integer, OptionalInt> integers = new ConcurrentHashMap<>();
    private final Map<Long, OptionalLong> wholes = new ConcurrentHashMap<>();

    /** The text, null if there is none or it is blank. */
    @Nullable
    String text(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return texts.size() < MOST ? texts.computeIfAbsent(text, same -> same) : text;
    }

    /** A region's id; some lists write it in capitals. */
    @Nullable
    String region(@Nullable String region) {
        return text(region == null ? null : region.toLowerCase(Locale.ROOT));
    }

    /** Tags from the list, or from the single tag of older answers. */
    Tags tags(@Nullable List<@Nullable String> words, @Nullable String single) {
        if (words != null && !words.isEmpty()) {
            List<String> present = words.stream()
                    .filter(word -> word != null)
                    .map(String::valueOf)
                    .toList();
            return tags.size() < MOST ? tags.computeIfAbsent(present, Tags::ofWords) : Tags.ofWords(present);
        }
        return single == null || single.isBlank() ? Tags.none() : tags(List.of(single), null);
    }

    OptionalInt integer(@Nullable Integer number) {
        if (number == null) {
            return OptionalInt.empty();
        }
        return integers.size() < MOST ? integers.computeIfAbsent(number, OptionalInt::of) : OptionalInt.of(number);
    }

    OptionalLong whole(@Nullable Long number) {
        if (number == null) {
            return OptionalLong.empty();
        }
        return wholes.size() < MOST ? wholes.computeIfAbsent(number, OptionalLong::of) : OptionalLong.of(number);
    }

    /** The number that text such as {@code 32768 MB} starts with. */
    OptionalLong leading(@Nullable String text) {
        Matcher matcher = LEADING.matcher(text == null ? "" : text);
        return matcher.matches() ? whole(Long.valueOf(matcher.group(1))) : OptionalLong.empty();
    }
}
