package io.cloudcost.budget.internal.find;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that are spelled much like another. */
final class Nearest {

    private Nearest() {}

    static List<String> to(String word, Collection<String> names, int most) {
        return names.stream()
                .sorted(Comparator.comparingInt((String name) -> distance(word, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    /** How many letters must be put in, taken out or changed; a name that begins with the other is near. */
    private static int distance(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT);
        String right = other.toLowerCase(Locale.ROOT);
        if (left.startsWith(right) || right.startsWith(left)) {
            return 0;
        }
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 0; i < left.length(); i++) {
            int diagonal = row[0];
            row[0] = i + 1;
            for (int j = 0; j < right.length(); j++) {
                int change = diagonal + (left.charAt(i) == right.charAt(j) ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.min(change, Math.min(row[j], diagonal) + 1);
            }
        }
        return row[right.length()];
    }
}
