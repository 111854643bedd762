package io.cloudcost.http;

/** Reads a provider's error answers. */
@FunctionalInterface
public interface ErrorReader {

    /** What the answer says. Called for every status from 400 on; must cope with any body, also one that is not JSON. */
    ErrorDetail read(ErrorResponse response);

    /**
     * Takes the message from the first of these places that holds text, and the request id from {@code X-Request-Id}.
     *
     * @param pointers JSON pointers such as {@code /error} or {@code /error/message}
     */
    static ErrorReader json(String... pointers) {
        return response -> ErrorDetail.of(response.firstText(pointers).orElse(null))
                .withRequestId(response.header("X-Request-Id").orElse(null));
    }
}
