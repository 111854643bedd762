package io.cloudcost.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Paths with {@code *} for one segment and {@code **} for any rest; a version prefix such as {@code /v2} is left out. */
final class PathPattern {

    private final Pattern regex;

    PathPattern(String pattern) {
        List<String> segments = Arrays.asList(pattern.replaceFirst("^/", "").split("/", -1));
        this.regex = Pattern.compile(
                "(/v\\d+)?" + segments.stream().map(PathPattern::segment).collect(Collectors.joining()));
    }

    boolean matches(Call call) {
        return regex.matcher(call.path()).matches();
    }

    private static String segment(String text) {
        return switch (text) {
            case "*" -> "/[^/]+";
            case "**" -> "(/.*)?";
            default -> "/" + Pattern.quote(text);
        };
    }
}
