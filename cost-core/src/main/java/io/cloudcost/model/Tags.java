package io.cloudcost.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Key and value tags, sorted by key. Immutable. A provider's bare word becomes a key with an empty value; of a key that
 * comes twice the last wins.
 */
public final class Tags {

    private static final Tags NONE = new Tags(Collections.emptySortedMap());

    private final SortedMap<String, String> map;

    private Tags(SortedMap<String, String> map) {
        this.map = map;
    }

    /** No tags. */
    public static Tags none() {
        return NONE;
    }

    /** These tags. */
    public static Tags of(Map<String, String> tags) {
        return tags.isEmpty() ? NONE : new Tags(Collections.unmodifiableSortedMap(new TreeMap<>(tags)));
    }

    /** One tag. */
    public static Tags of(String key, String value) {
        return of(Map.of(key, value));
    }

    /**
     * Words as Vultr and others have them: {@code env:prod} and {@code env=prod} become {@code env → prod}, whichever
     * sign comes first; a word with neither becomes a key with an empty value; blank words are left out.
     */
    public static Tags ofWords(Collection<String> words) {
        TreeMap<String, String> tags = new TreeMap<>();
        words.stream().map(String::strip).filter(word -> !word.isEmpty()).forEach(word -> addWord(tags, word));
        return of(tags);
    }

    /** The value under this key; empty text for a bare word. */
    public Optional<String> get(String key) {
        return Optional.ofNullable(map.get(key));
    }

    /** All tags, sorted by key, unmodifiable. */
    public SortedMap<String, String> asMap() {
        return map;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return map.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tags tags && map.equals(tags.map);
    }

    @Override
    public int hashCode() {
        return map.hashCode();
    }

    @Override
    public String toString() {
        return map.toString();
    }

    private static void addWord(Map<String, String> tags, String word) {
        int colon = word.indexOf(':');
        int equals = word.indexOf('=');
        int split = colon < 0 ? equals : equals < 0 ? colon : Math.min(colon, equals);
        if (split <= 0) {
            tags.put(word, "");
        } else {
            tags.put(word.substring(0, split).strip(), word.substring(split + 1).strip());
        }
    }
}
