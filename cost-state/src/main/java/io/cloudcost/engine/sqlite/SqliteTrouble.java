package io.cloudcost.engine.sqlite;

import io.cloudcost.StoreException;
import io.cloudcost.engine.state.Mode;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What goes wrong with a file, and what it means. */
final class SqliteTrouble {

    private final String location;
    private final Duration wait;

    SqliteTrouble(String location, Duration wait) {
        this.location = location;
        this.wait = wait;
    }

    String store() {
        return "The state store " + location;
    }

    StoreException of(Mode mode, SQLException e) {
        SQLiteErrorCode code =
                e instanceof SQLiteException known ? known.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                told(" was kept busy by others for more than " + wait.toSeconds() + " s: try again.", true, e);
            case SQLITE_NOTADB ->
                told(" is a file of another kind: name a new file, or a state store. Nothing was changed.", false, e);
            case SQLITE_CORRUPT ->
                told(" is damaged: put a copy in its place, or move it away to begin with an empty one.", false, e);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN ->
                mode == Mode.READ && code == SQLiteErrorCode.SQLITE_READONLY
                        ? told(
                                " was to be read only, but the work wrote: give it to a transaction. Nothing was changed.",
                                false,
                                e)
                        : told(
                                " cannot be written: give this user the right to write the file and its folder.",
                                false,
                                e);
            case SQLITE_FULL ->
                told(" cannot grow, the disk is full: make room, and do it again. Nothing was changed.", true, e);
            default -> new StoreException("Cannot use the state store " + location + ": " + e.getMessage(), false, e);
        };
    }

    private StoreException told(String what, boolean retryable, SQLException e) {
        return new StoreException(store() + what, retryable, e);
    }
}
