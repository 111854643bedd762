package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads {@code KEY=VALUE} lines: comments, {@code export}, and values in quotes, which may go over several lines. Lines
 * of another shape are left alone, since such files are shared with other programs.
 */
final class EnvFile {

    private static final Pattern ASSIGNMENT =
            Pattern.compile("[ \\t]*(?:export[ \\t]+)?([A-Za-z_][A-Za-z0-9_.]*)[ \\t]*=[ \\t]*(.*)");

    private final String name;
    private final String[] lines;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> open = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private int next;

    private EnvFile(String name, String text) {
        this.name = name;
        this.lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\\R", -1);
    }

    /**
     * The file's values; of a key that comes twice the last wins.
     *
     * @param name of the file, for messages
     * @throws ConfigurationException if a quote is not closed; never tells a value
     */
    static Map<String, String> parse(String name, String text) {
        return new EnvFile(name, text).parse();
    }

    /**
     * Settings, and what is wrong with the file.
     *
     * @param problems quotes that are not closed, and lines that are neither a setting nor a comment
     */
    record Settings(Map<String, String> values, List<String> problems) {}

    /** The values of a file that is for settings alone, so that a line of another shape is a mistake. */
    static Settings settings(String name, String text) {
        EnvFile file = new EnvFile(name, text);
        file.read();
        return new Settings(
                file.values,
                Stream.concat(file.open.stream(), file.others.stream()).toList());
    }

    private Map<String, String> parse() {
        read();
        if (!open.isEmpty()) {
            throw new ConfigurationException(open);
        }
        return values;
    }

    private void read() {
        while (next < lines.length) {
            String line = lines[next++];
            Matcher assignment = ASSIGNMENT.matcher(line);
            if (assignment.matches()) {
                String key = assignment.group(1);
                int at = next;
                if (values.put(key, value(key, assignment.group(2))) != null) {
                    others.add(name + ", line " + at + ": " + key + " is set a second time. Take one of them away.");
                }
            } else if (!line.isBlank() && !line.strip().startsWith("#")) {
                others.add(name + ", line " + next + ": it is no setting. Write 'name = value', or # before a remark.");
            }
        }
    }

    private String value(String key, String text) {
        if (text.startsWith("'")) {
            return quoted(key, text.substring(1), '\'');
        }
        if (text.startsWith("\"")) {
            return unescape(quoted(key, text.substring(1), '"'));
        }
        int comment = text.startsWith("#") ? 0 : text.indexOf(" #");
        return (comment < 0 ? text : text.substring(0, comment)).strip();
    }

    /** A quote that is not closed is noted, and holds its own line alone: what follows is read as it stands. */
    private String quoted(String key, String rest, char quote) {
        int line = next;
        StringBuilder all = new StringBuilder(rest);
        while (end(all, quote) < 0) {
            if (next >= lines.length) {
                open.add(name + ", line " + line + ": the quote that opens the value of " + key
                        + " is not closed. Close it, or leave both away.");
                next = line;
                return rest;
            }
            all.append('\n').append(lines[next++]);
        }
        return all.substring(0, end(all, quote));
    }

    private static int end(CharSequence text, char quote) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == quote) {
                return i;
            }
            if (text.charAt(i) == '\\' && quote == '"') {
                i++;
            }
        }
        return -1;
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            plain.append(character == '\\' && i + 1 < text.length() ? meant(text.charAt(++i)) : character);
        }
        return plain.toString();
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> escaped;
        };
    }
}
