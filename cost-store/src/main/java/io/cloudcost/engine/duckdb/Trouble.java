package io.cloudcost.engine.duckdb;

import io.cloudcost.StoreException;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The engine's errors, and what they mean. */
final class Trouble {

    private static final Pattern HOLDER = Pattern.compile("Conflicting lock is held in (.*?) \\(PID (\\d+)\\)");

    private Trouble() {}

    /** Another process has the file. */
    static boolean isLocked(SQLException e) {
        return text(e).contains("Could not set lock on file") || text(e).contains("being used by another process");
    }

    /** This process has the file open already, but not in the same way. */
    static boolean isOpenDifferently(SQLException e) {
        return text(e).contains("different configuration than existing connections");
    }

    /** Somebody else in this process changed the same thing at the same time. */
    static boolean isConflict(SQLException e) {
        return text(e).contains("TransactionContext Error") || text(e).contains("write-write conflict");
    }

    /** A file that was read is not what it should be. */
    static boolean isFileTrouble(SQLException e) {
        String text = text(e);
        return text.contains("CSV Error")
                || text.contains("GZIP")
                || text.contains("IO Error")
                || text.contains("Parquet")
                || text.contains("parquet")
                || text.contains("Invalid unicode");
    }

    static StoreException locked(String store, SQLException e) {
        Matcher holder = HOLDER.matcher(text(e));
        String who = holder.find() ? "process " + holder.group(2) + " (" + holder.group(1) + ")" : "another process";
        return new StoreException(
                "The store " + store + " is in use by " + who
                        + ": wait until that has ended, or open the store with a longer waiting time.",
                true,
                e);
    }

    static StoreException of(String action, String store, SQLException e) {
        return new StoreException(
                "Cannot " + action + " the store " + store + ": " + firstLine(e) + hint(text(e)), isConflict(e), e);
    }

    static String firstLine(SQLException e) {
        String line = text(e).lines().findFirst().orElse("unknown error").strip();
        return line.endsWith(".") || line.endsWith("!") ? line : line + ".";
    }

    private static String hint(String text) {
        if (text.contains("Out of Memory Error")
                || text.contains("failed to allocate")
                || text.contains("could not allocate")) {
            return " Give the store more memory, or ask for less at once; what does not fit in memory needs a store in a file.";
        }
        return text.contains("Out of Range Error") || text.contains("Overflow")
                ? " The figures are larger than the store can sum: it keeps " + Numbers.WHOLE_DIGITS
                        + " digits before the point."
                : "";
    }

    private static String text(SQLException e) {
        return String.valueOf(e.getMessage());
    }
}
