package io.cloudcost.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a stranger's text fit for an exception: one short line without markup, control characters and credentials. */
final class SafeText {

    private static final int MAX_LENGTH = 200;
    private static final int MAX_INPUT = 4096;
    private static final int SHORTEST_SECRET = 4;
    private static final Pattern MARKUP = Pattern.compile("(?is)<(script|style)\\b.*?</\\1>|<[^>]*>");
    private static final Pattern GAPS = Pattern.compile("[\\p{C}\\p{Z}\\s]+");

    private final List<String> secrets = new ArrayList<>();

    /** @param headerValues credentials as they are sent; the part after a scheme such as Bearer is one as well */
    SafeText(Collection<String> headerValues) {
        for (String value : headerValues) {
            secrets.add(value);
            secrets.add(value.substring(value.lastIndexOf(' ') + 1));
        }
        secrets.removeIf(secret -> secret.length() < SHORTEST_SECRET);
    }

    /** Null if nothing readable is left. */
    @Nullable
    String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String line = text;
        for (String secret : secrets) {
            line = line.replace(secret, "***");
        }
        line = line.length() > MAX_INPUT ? line.substring(0, MAX_INPUT) : line;
        line = GAPS.matcher(MARKUP.matcher(line).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return line.isEmpty() ? null : shorten(line);
    }

    private static String shorten(String line) {
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH - 1) + "…";
    }
}
