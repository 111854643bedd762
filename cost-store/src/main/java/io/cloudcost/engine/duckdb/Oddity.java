package io.cloudcost.engine.duckdb;

import io.cloudcost.files.BillingFile;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/** Looks at the first rows of a file: is it odd in a row here and there, or throughout? */
final class Oddity {

    private static final int SAMPLE = 5_000;
    private static final int ODD_PERCENT = 20;

    private Oddity() {}

    static boolean isThroughout(DuckDBConnection connection, SourceRows source, BillingFile file, RowSql strict)
            throws SQLException {
        String odd = new OddRowSql(strict).condition();
        String sql = "SELECT count(*) FILTER (WHERE " + odd + ") * 100 > count(*) * " + ODD_PERCENT + " FROM "
                + strict.computed("(SELECT * FROM " + source.numbered(file) + " LIMIT " + SAMPLE + ")");
        return source.shape().decimalComma()
                || Sql.first(connection, sql, row -> row.getBoolean(1)).orElse(false);
    }
}
