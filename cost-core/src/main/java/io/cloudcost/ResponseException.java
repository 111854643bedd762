package io.cloudcost;

import org.jspecify.annotations.Nullable;

/** The answer came whole but not in the shape that the API promises. Names the place, never the content. */
public final class ResponseException extends CostException {

    private static final long serialVersionUID = 1L;

    private final String path;

    /** @param path where in the answer, as a JSON path such as {@code $.instances[3].plan} */
    public ResponseException(String message, String path, @Nullable Throwable cause) {
        super(message, false, cause);
        this.path = path;
    }

    /** Where in the answer, as a JSON path such as {@code $.instances[3].plan}. */
    public String path() {
        return path;
    }
}
