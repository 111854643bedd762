package io.cloudcost.budget.internal.prices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * GPU models as everybody writes them: {@code NVIDIA_A100}, {@code nvidia-tesla-a100} and {@code A100} are one. Words are compared
 * whole, so that an A10 is neither an A10G nor an A100.
 */
public final class GpuNames {

    /** Makers, their brands, and words that some providers put in and others leave out. */
    private static final Set<String> SAYS_NOTHING =
            Set.of("NVIDIA", "AMD", "TESLA", "HABANA", "INTEL", "RADEON", "SERVER");

    private GpuNames() {}

    /** The one form of a model's name, without its maker. */
    public static String normal(String model) {
        List<String> words = new ArrayList<>(words(model.toUpperCase(Locale.ROOT)));
        words.removeIf(word -> word.isEmpty() || SAYS_NOTHING.contains(word));
        if (words.size() == 2 && words.get(0).equals("PRO") && words.get(1).startsWith("V")) {
            words.remove(0);
        }
        return String.join(" ", words);
    }

    /** The other names that have all words of this one, or of which this one has all words: kinds of it, and what it is a kind of. */
    public static List<String> kin(String normal, Collection<String> names) {
        List<String> words = words(normal);
        return names.stream()
                .filter(name -> !name.equals(normal))
                .filter(name -> words(name).containsAll(words) || words.containsAll(words(name)))
                .toList();
    }

    private static List<String> words(String name) {
        return Arrays.asList(name.split("[\\s_-]+"));
    }
}
