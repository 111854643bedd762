package io.cloudcost.monitor.internal.gpu;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Yes and no in the words that people use. */
public final class FlagWords {

    private static final Set<String> YES = Set.of("", "1", "true", "on", "yes");
    private static final Set<String> NO = Set.of("0", "false", "off", "no");

    private FlagWords() {}

    /** Empty for another word. Empty text is a yes: a file that is there and says nothing. */
    public static Optional<Boolean> parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
