package io.cloudcost.budget.internal.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Texts in one text: lines of fields with tabs between. Whatever a field holds comes back as it was. */
final class Lines {

    private Lines() {}

    static String write(List<List<String>> lines) {
        return lines.stream()
                .map(fields -> fields.stream().map(Lines::escaped).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    static List<List<String>> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("\n", -1)).map(Lines::fields).toList();
    }

    private static List<String> fields(String line) {
        return Arrays.stream(line.split("\t", -1)).map(Lines::plain).toList();
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String plain(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\') {
                i++;
                plain.append(
                        switch (field.charAt(i)) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> field.charAt(i);
                        });
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
