package io.cloudcost.engine.postgresql;

import io.cloudcost.StoreException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/** What goes wrong with a server, and what it means. The codes are those of PostgreSQL's manual, appendix A. */
final class PostgresTrouble {

    /** Shut down, crashed, or starting; or the connection was ended, since its transaction did nothing for long. */
    private static final Set<String> ENDED = Set.of("57P01", "57P02", "57P03", "25P03");

    private final Address address;
    private final Duration wait;

    PostgresTrouble(Address address, Duration wait) {
        this.address = address;
        this.wait = wait;
    }

    String store() {
        return "The state store " + address.name();
    }

    static boolean isAway(SQLException e) {
        return code(e).startsWith("08") || ENDED.contains(code(e));
    }

    StoreException of(SQLException e) {
        String user = "the user '" + address.option(Option.USER, "") + "'";
        return isAway(e)
                ? told(" cannot be reached: " + reason(e) + " Nothing was changed.", true, e)
                : switch (code(e)) {
                    case "55P03", "40001", "40P01" ->
                        told(" was kept busy by others for more than " + wait.toSeconds() + " s: try again.", true, e);
                    case "28P01", "28000" ->
                        told(" does not accept " + user + ": check the name, and " + Password.WHERE + ".", false, e);
                    case "3D000" -> told(" has no such database: make it, or name another one.", false, e);
                    case "3F000" ->
                        told(" has no schema that " + user + " may use: make it, or grant that right.", false, e);
                    case "42501" -> told(" refuses " + user + ": grant all rights on its schema.", false, e);
                    case "53100" ->
                        told(" has no room left: make some, and do it again. Nothing was changed.", true, e);
                    case "53300" -> told(" has no connection left: try again, or allow more.", true, e);
                    case "25006" ->
                        told(
                                " was to be read only, but the work wrote: give it to a transaction. Nothing was changed.",
                                false,
                                e);
                    default ->
                        new StoreException(
                                "Cannot use the state store " + address.name() + ": " + e.getMessage(), false, e);
                };
    }

    /** A connection that broke while a transaction ended says nothing of how it ended. */
    StoreException unknown(SQLException e) {
        return told(
                " was lost while a transaction ended: it may have been kept, or not. Look before you do it again.",
                true,
                e);
    }

    private static String reason(SQLException e) {
        Throwable cause = e.getCause();
        return e.getMessage() + (cause == null ? "" : " (" + cause + ")");
    }

    private static String code(SQLException e) {
        return Objects.requireNonNullElse(e.getSQLState(), "");
    }

    private StoreException told(String what, boolean retryable, SQLException e) {
        return new StoreException(store() + what, retryable, e);
    }
}
