package io.cloudcost.engine.clickhouse;

import io.cloudcost.engine.duckdb.TemporaryStore;
import io.cloudcost.files.ExportRequest;
import io.cloudcost.files.ExportResult;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusType;
import io.cloudcost.store.StoreOptions;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Exports charges: they are streamed from the server to the embedded engine, which writes the file as it does its own. */
final class Exporting {

    private final Server server;
    private final StoreOptions options;

    Exporting(Server server, StoreOptions options) {
        this.server = server;
        this.options = options;
    }

    ExportResult run(ExportRequest request, AskedCharges asked) {
        String sql = "SELECT " + columns(true) + " FROM (SELECT * FROM charges WHERE " + asked.condition()
                + request.periodLimit()
                        .map(period -> QuerySql.startsIn("BillingPeriodStart", period))
                        .orElse("")
                + " AND " + new FilterSql(asked.finer()).of(request.filter()) + ")";
        try (TemporaryStore staged = TemporaryStore.open(options.memoryLimitMb())) {
            Path file = staged.newFile();
            server.download(sql, file);
            staged.take(file);
            return staged.exportFile(request);
        }
    }

    /** What makes a charge, under the same names in both engines. */
    static String columns(boolean timesAsNumbers) {
        return ChargeColumns.FOCUS.stream()
                        .map(column -> column(column, timesAsNumbers))
                        .collect(Collectors.joining(", "))
                + ", " + ChargeColumns.REMAINDERS + ", " + ChargeColumns.EXTENSIONS;
    }

    private static String column(FocusColumn column, boolean timesAsNumbers) {
        String name = column.columnName();
        return timesAsNumbers && column.type() == FocusType.DATE_TIME ? Times.nanos(name) + " AS " + name : name;
    }
}
