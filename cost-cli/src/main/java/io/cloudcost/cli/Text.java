package io.cloudcost.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes text from elsewhere safe to show. */
final class Text {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Text() {}

    /** One line without control characters: names come from the provider and may hold a terminal's commands. */
    static String printable(String text) {
        return text.codePoints()
                .map(point -> isSafe(point) ? point : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** At most so many characters, the end marked where it was cut. */
    static String shorten(String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 3)) + "...";
    }

    /** {@code 1 volume}, {@code 2 volumes}. */
    static String count(long number, String singular) {
        return Shown.whole(number) + " " + singular + (number == 1 ? "" : "s");
    }

    /** Lines of at most so many characters, broken at blanks; a longer word stands alone. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : BLANKS.splitAsStream(text.strip()).toList()) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static boolean isSafe(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.SURROGATE;
    }
}
