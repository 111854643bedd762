package io.cloudcost.files;

import io.cloudcost.CostException;
import org.jspecify.annotations.Nullable;

/** A file cannot be read or written as what it should be. Nothing was changed. */
public final class FileException extends CostException {

    private static final long serialVersionUID = 1L;

    /** @param message which file, what is wrong with it, what to do */
    public FileException(String message) {
        this(message, null);
    }

    /** @param message which file, what is wrong with it, what to do */
    public FileException(String message, @Nullable Throwable cause) {
        super(message, false, cause);
    }
}
