package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with settings of several places, to be told at once. */
final class Mistakes {

    private final Set<String> problems = new LinkedHashSet<>();

    /** Makes something of settings. */
    interface Making<T> {
        T make() throws IOException;
    }

    /** What is made; null if settings are wrong, which is noted. */
    <T> @Nullable T take(Making<T> making) throws IOException {
        try {
            return making.make();
        } catch (ConfigurationException wrong) {
            problems.addAll(wrong.problems());
            return null;
        }
    }

    void note(String problem) {
        problems.add(problem);
    }

    /** @throws ConfigurationException with all that was noted */
    void check() {
        if (!problems.isEmpty()) {
            throw new ConfigurationException(List.copyOf(problems));
        }
    }
}
