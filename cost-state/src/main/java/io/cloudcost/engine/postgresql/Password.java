package io.cloudcost.engine.postgresql;

import io.cloudcost.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where a user's password comes from; it is read for every connection, so that it may be changed meanwhile. */
final class Password {

    static final String VARIABLE = "PGPASSWORD";
    static final String WHERE = "the password in the environment variable " + VARIABLE + ", or passwordFile=…";

    private Password() {}

    /** From the file that the address names, else from the environment. */
    static Optional<String> of(Address address, Map<String, String> environment) {
        String file = address.option(Option.PASSWORD_FILE, "");
        return file.isEmpty() ? Optional.ofNullable(environment.get(VARIABLE)) : Optional.of(read(file));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | InvalidPathException e) {
            throw new ConfigurationException("Cannot read the password file " + file + ": "
                    + e.getClass().getSimpleName() + ". Name a file that holds the password alone.");
        }
    }
}
