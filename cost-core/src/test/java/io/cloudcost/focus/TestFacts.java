package io.cloudcost.focus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What the specification says, one fact per line, kept apart from the code that is tested against it. */
final class TestFacts {

    private TestFacts() {}

    static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(TestFacts.class.getResourceAsStream("/focus/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
