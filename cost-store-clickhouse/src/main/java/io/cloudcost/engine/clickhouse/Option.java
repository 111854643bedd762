package io.cloudcost.engine.clickhouse;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an address may tell after its question mark. */
enum Option {
    /** As whom. */
    USER("user", "default", ".+", "a name"),
    /** A file that holds the password alone. */
    PASSWORD_FILE("passwordFile", "", ".+", "a file"),
    /** Whether what goes over the wire is compressed with LZ4. */
    COMPRESS("compress", "false", "true|false", "true or false"),
    /** A file with the certificate of whom to trust, in PEM, where the system does not know it. */
    CERTIFICATE("certificate", "", ".+", "a file"),
    /** How long to wait for a connection, in seconds. */
    CONNECT_TIMEOUT("connectTimeout", "10", "[1-9]\\d{0,5}", "a number of seconds above 0"),
    /** How long one statement may take, in seconds. */
    TIMEOUT("timeout", "300", "[1-9]\\d{0,5}", "a number of seconds above 0"),
    /** For how long after a unit was replaced its charges stay for those who are still reading them, in seconds. */
    GRACE("grace", "3600", "\\d{1,6}", "a number of seconds");

    private final String word;
    private final String standard;
    private final Pattern pattern;
    private final String kind;

    Option(String word, String standard, String pattern, String kind) {
        this.word = word;
        this.standard = standard;
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

    /** What it is unless told. */
    String standard() {
        return standard;
    }

    /** What is wrong with a value. */
    Optional<String> problem(String value) {
        return pattern.matcher(value).matches()
                ? Optional.empty()
                : Optional.of(
                        "The option '" + word + "' of the store's address must be " + kind + ", not '" + value + "'.");
    }
}
