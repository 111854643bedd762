package io.cloudcost.engine.duckdb;

import io.cloudcost.files.BillingFile;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files as a table in a FROM clause. Text comes as it stands, and null for the words that files have for it. */
final class Scan {

    /** Where the engine notes the rows that are not even rows; gone with the connection. */
    static final String REJECTS = "import_rejects";

    static final String REJECT_FILES = "import_reject_files";

    private static final String NULLS = "['', 'NULL', 'Null', 'null']";

    private Scan() {}

    /** All rows in any order, those that are not rows left out and noted. */
    static String rows(FileShape shape, Collection<BillingFile> files) {
        return text(
                shape,
                files,
                "store_rejects = true, rejects_limit = 0, rejects_table = '" + REJECTS + "', rejects_scan = '"
                        + REJECT_FILES + "'");
    }

    /** As {@link #rows}, and nothing is noted. */
    static String taken(FileShape shape, Collection<BillingFile> files) {
        return text(shape, files, "ignore_errors = true");
    }

    /** The rows of one file in their order, with their number from 1 in {@code record_no}. */
    static String numbered(FileShape shape, BillingFile file) {
        Collection<BillingFile> files = List.of(file);
        String ordered = "ignore_errors = true, parallel = false";
        return switch (shape.layout()) {
            case CSV -> "(SELECT row_number() OVER () AS record_no, * FROM " + csv(shape, files, ordered) + ")";
            case JSON_LINES ->
                filled("(SELECT row_number() OVER () AS record_no, * FROM " + lines(shape, files, ordered) + ")");
            case PARQUET ->
                "(SELECT file_row_number + 1 AS record_no, * FROM " + parquet(files, ", file_row_number = true") + ")";
        };
    }

    private static String text(FileShape shape, Collection<BillingFile> files, String more) {
        return switch (shape.layout()) {
            case CSV -> csv(shape, files, more);
            case JSON_LINES -> filled(lines(shape, files, more));
            case PARQUET -> parquet(files, "");
        };
    }

    /** JSON has no such separator inside of a line, so that each is one field. */
    private static String lines(FileShape shape, Collection<BillingFile> files, String more) {
        return "read_csv(" + SqlText.files(files) + ", auto_detect = false, header = false, columns = {'"
                + shape.reference(0)
                + "': 'VARCHAR'}, delim = chr(31), quote = '', escape = '', strict_mode = false, nullstr = [''], "
                + compression(files)
                + more
                + ")";
    }

    /** Without empty lines. */
    private static String filled(String lines) {
        return "(SELECT * FROM " + lines + " WHERE trim(c0) <> '')";
    }

    private static String csv(FileShape shape, Collection<BillingFile> files, String more) {
        String columns = IntStream.range(0, shape.names().size())
                .mapToObj(at -> "'" + shape.reference(at) + "': 'VARCHAR'")
                .collect(Collectors.joining(", ", "{", "}"));
        return "read_csv(" + SqlText.files(files) + ", auto_detect = false, header = true, columns = " + columns
                + ", delim = " + SqlText.quote(String.valueOf(shape.separator()))
                + ", quote = '\"', escape = '\"', nullstr = " + NULLS + ", " + compression(files) + more + ")";
    }

    /** What the content is, and not what the name says; several of both kinds must have names that say it. */
    private static String compression(Collection<BillingFile> files) {
        List<Boolean> found =
                files.stream().map(BillingFile::isCompressed).distinct().toList();
        return found.size() > 1 ? "" : "compression = '" + (found.contains(true) ? "gzip" : "none") + "', ";
    }

    private static String parquet(Collection<BillingFile> files, String more) {
        return "read_parquet(" + SqlText.files(files) + more + ")";
    }
}
