package io.cloudcost.engine.clickhouse;

import com.clickhouse.client.api.ClickHouseException;
import com.clickhouse.client.api.ServerException;
import io.cloudcost.StoreException;
import java.security.cert.CertificateException;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** What goes wrong at or before the server, and what it means. */
final class Trouble {

    private static final int AUTHENTICATION_FAILED = 516;

    /** By the server's own numbers. */
    private static final Map<Integer, String> HINTS = Map.of(
            159, " It took too long: ask for less at once, or give a larger timeout=… in the address.",
            164, " The user may only read: open the store for reading only, or give the user the right to write.",
            241, " The server has too little memory for this: ask for less at once.",
            243, " The server's disk is full: make room there, and do it again.",
            497, " The user lacks a right that docs/clickhouse.md names.");

    private final Address address;

    Trouble(Address address) {
        this.address = address;
    }

    /** Whether the client tells of the server or of the way there. */
    static boolean isTheirs(RuntimeException e) {
        return e instanceof ClickHouseException || e.getClass().getName().startsWith("com.clickhouse.");
    }

    StoreException of(String action, Throwable e) {
        if (!(e instanceof ServerException refusal)) {
            Optional<String> tls = tls(e);
            if (tls.isPresent()) {
                return new StoreException("Cannot " + action + " the store " + address + ": " + tls.get(), false, e);
            }
            return new StoreException(
                    "Cannot " + action + " the store " + address + ": " + reason(e)
                            + " The server cannot be reached, or"
                            + " did not answer in time. What was not written whole is not seen by anybody.",
                    true,
                    e);
        }
        if (refusal.getCode() == AUTHENTICATION_FAILED) {
            return new StoreException(
                    "The server of the store " + address + " does not accept the user '" + address.option(Option.USER)
                            + "' with this password: give " + Password.WHERE + ".",
                    false,
                    null);
        }
        return new StoreException(
                "Cannot " + action + " the store " + address + ": " + line(refusal)
                        + HINTS.getOrDefault(refusal.getCode(), ""),
                refusal.isRetryable(),
                refusal);
    }

    /** What is wrong with the certificate, or with speaking TLS at all. */
    private static Optional<String> tls(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof SSLPeerUnverifiedException) {
                return Optional.of(sentence(message)
                        + " Name the server in the address as its certificate does, or give it one for this name.");
            }
            if (cause instanceof CertificateException) {
                return Optional.of(
                        "its certificate is not trusted. If it is the server's own, name a file with it, in PEM,"
                                + " with certificate=… in the address. (" + message + ")");
            }
            if (cause instanceof SSLException && message.contains("Unsupported or unrecognized SSL message")) {
                return Optional.of(
                        "nobody speaks TLS there: give the server's port for https, which is mostly 8443, or http.");
            }
        }
        return Optional.empty();
    }

    private static String reason(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
        return sentence(message.lines().findFirst().orElse(message));
    }

    private static String line(ServerException e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown error");
        return sentence(message);
    }

    private static String sentence(String text) {
        String line = text.strip();
        return line.endsWith(".") || line.endsWith("!") ? line : line + ".";
    }
}
