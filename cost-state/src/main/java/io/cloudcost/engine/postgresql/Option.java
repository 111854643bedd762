package io.cloudcost.engine.postgresql;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an address may tell after its question mark. */
enum Option {
    /** As whom. */
    USER("user", ".+", "a name"),
    /** A file that holds the password alone. */
    PASSWORD_FILE("passwordFile", ".+", "a file"),
    /** Whether the way is encrypted, and the server known: as in PostgreSQL's own programs. */
    SSL_MODE(
            "sslmode",
            "disable|allow|prefer|require|verify-ca|verify-full",
            "disable, allow, prefer, require, verify-ca or verify-full"),
    /** A file with the certificate of whom to trust, in PEM. */
    SSL_ROOT("sslrootcert", ".+", "a file"),
    /** Where the tables are. */
    SCHEMA("schema", "[a-z_][a-z0-9_]{0,62}", "a name of lower-case letters, digits and underscores"),
    /** How long to wait for a connection, in seconds. */
    CONNECT_TIMEOUT("connectTimeout", "[1-9]\\d{0,5}", "a number of seconds above 0"),
    /** How long to wait for the server's answer, in seconds. */
    TIMEOUT("timeout", "[1-9]\\d{0,5}", "a number of seconds above 0");

    private final String word;
    private final Pattern pattern;
    private final String kind;

    Option(String word, String pattern, String kind) {
        this.word = word;
        this.pattern = Pattern.compile(pattern);
        this.kind = kind;
    }

    static Optional<Option> of(String word) {
        return Arrays.stream(values())
                .filter(option -> option.word.equals(word))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(option -> option.word).collect(Collectors.joining(", "));
    }

    /** What is wrong with a value. */
    Optional<String> problem(String value) {
        return pattern.matcher(value).matches()
                ? Optional.empty()
                : Optional.of("The option '" + word + "' of the state store's address must be " + kind + ", not '"
                        + value + "'.");
    }
}
