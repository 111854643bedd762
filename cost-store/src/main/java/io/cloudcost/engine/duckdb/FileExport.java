package io.cloudcost.engine.duckdb;

import io.cloudcost.files.BillingFile;
import io.cloudcost.files.ExportRequest;
import io.cloudcost.files.ExportResult;
import io.cloudcost.files.FileException;
import io.cloudcost.model.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Has the engine write charges to a file beside the one that is asked for, which then takes its place. */
final class FileExport {

    private FileExport() {}

    static ExportResult run(DuckDBConnection connection, @Nullable String customer, ExportRequest request)
            throws SQLException {
        List<Object> parameters = new ArrayList<>();
        AskedCharges asked = AskedCharges.now(connection, customer);
        String charges = "FROM " + asked.table() + " WHERE " + asked.condition()
                + request.periodLimit()
                        .map(period -> startsIn(period, parameters))
                        .orElse("") + " AND "
                + new FilterSql(true, parameters).of(request.filter());
        Object[] values = parameters.toArray();
        ExportColumns columns = ExportColumns.of(connection, request.version(), charges, values);
        boolean text = request.format() != BillingFile.Format.PARQUET;
        String selection = new ExportSql(columns, text, request.spreadsheetSafe()).selection();
        Path part =
                request.file().resolveSibling("." + request.file().getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            String copy = "COPY (SELECT " + selection + " " + charges + ") TO " + SqlText.quote(part.toString()) + " ("
                    + options(request.format()) + ")";
            long rows = Sql.change(connection, copy, values);
            replace(part, request.file());
            return new ExportResult(request.file(), rows, columns.names());
        } catch (SQLException e) {
            throw failed(request, e);
        } finally {
            deleteIfThere(part);
        }
    }

    private static String startsIn(Period period, List<Object> parameters) {
        parameters.add(Times.nearest(period.start()));
        parameters.add(Times.nearest(period.end()));
        return " AND BillingPeriodStart >= make_timestamp_ns(?) AND BillingPeriodStart < make_timestamp_ns(?)";
    }

    private static String options(BillingFile.Format format) {
        return switch (format) {
            case CSV -> "FORMAT csv, HEADER";
            case CSV_GZIP -> "FORMAT csv, HEADER, COMPRESSION gzip";
            case PARQUET -> "FORMAT parquet, COMPRESSION zstd";
            case JSON_LINES, JSON_LINES_GZIP ->
                throw new IllegalArgumentException("Rows of FOCUS are not written as JSON");
        };
    }

    private static FileException failed(ExportRequest request, SQLException e) throws SQLException {
        if (Trouble.isFileTrouble(e)) {
            throw new FileException("Cannot write " + request.file() + ": " + Trouble.firstLine(e), e);
        }
        throw e;
    }

    private static void replace(Path part, Path file) {
        try {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new FileException("Cannot write " + file + ": " + e.getMessage() + ".", e);
        }
    }

    private static void deleteIfThere(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new FileException("Cannot remove " + part + ", which is not whole: " + e.getMessage() + ".", e);
        }
    }
}
