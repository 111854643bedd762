package io.cloudcost.engine.clickhouse;

import io.cloudcost.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/** A user's password; says nothing of itself. */
final class Password {

    static final String VARIABLE = "CLICKHOUSE_PASSWORD";
    static final String WHERE = "the password in the environment variable " + VARIABLE + ", or passwordFile=…";

    private final String secret;

    private Password(String secret) {
        this.secret = secret;
    }

    /** From the file that the address names, else from the environment, else none. */
    static Password of(Address address, Map<String, String> environment) {
        String file = address.option(Option.PASSWORD_FILE);
        return new Password(file.isEmpty() ? environment.getOrDefault(VARIABLE, "") : read(file));
    }

    String secret() {
        return secret;
    }

    @Override
    public String toString() {
        return "Password[…]";
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
