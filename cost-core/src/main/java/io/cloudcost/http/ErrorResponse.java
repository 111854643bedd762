package io.cloudcost.http;

import java.util.Optional;

/** An answer that reports an error. */
public interface ErrorResponse {

    /** HTTP status, from 300 on. */
    int status();

    /** A header by its name in any case; the last one if it came several times. */
    Optional<String> header(String name);

    /** A text, number or truth value in a JSON body by its pointer, such as {@code /error/message}. */
    Optional<String> text(String pointer);

    /** The first of these that is there. */
    default Optional<String> firstText(String... pointers) {
        for (String pointer : pointers) {
            Optional<String> text = text(pointer);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /** Whether the body says so somewhere, in any case; for providers whose errors have no code. */
    boolean mentions(String words);
}
