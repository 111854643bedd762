package io.cloudcost.engine.clickhouse;

import com.clickhouse.data.ClickHouseFormat;
import io.cloudcost.finding.Finding;
import io.cloudcost.json.CostJson;
import io.cloudcost.model.Period;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Invoice;
import io.cloudcost.snapshot.Source;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What each collection saw besides charges, and what was found in it. */
final class SnapshotTable {

    private static final String BODY = "body";
    private static final String ROW = "row_no";
    private static final String SNAPSHOT = "snapshot_id";

    private final Server server;

    SnapshotTable(Server server) {
        this.server = server;
    }

    /** Writes one value's columns. */
    @FunctionalInterface
    private interface Fields<T> {
        void write(JsonRows rows, T value) throws IOException;
    }

    void insert(long id, CostSnapshot snapshot) {
        insert("snapshots", List.of("id", BODY), "id", id, List.of(rest(snapshot)), (rows, rest) -> {});
        insert(
                "resources",
                List.of(SNAPSHOT, ROW, "kind", "id", "name", "region", "state", BODY),
                SNAPSHOT,
                id,
                snapshot.resources(),
                SnapshotTable::resource);
        insert(
                "invoices",
                List.of(SNAPSHOT, ROW, "id", "issued", BODY),
                SNAPSHOT,
                id,
                snapshot.invoices(),
                (rows, invoice) -> {
                    rows.field("id", invoice.id());
                    rows.field("issued", Times.text(invoice.issued()));
                });
    }

    void insertFindings(long id, List<Finding> findings) {
        insert(
                "findings",
                List.of("analysis_id", ROW, "rule", "id", BODY),
                "analysis_id",
                id,
                findings,
                (rows, finding) -> {
                    rows.field("rule", finding.rule());
                    rows.field("id", finding.id());
                });
    }

    /** Without its charges, resources and invoices. */
    Optional<CostSnapshot> head(long id) {
        return server.first(
                "SELECT body FROM snapshots WHERE id = " + id, row -> CostJson.read(row.string(0), CostSnapshot.class));
    }

    /** Without its charges. */
    Optional<CostSnapshot> read(long id) {
        return head(id).map(rest -> rest.toBuilder()
                .resources(resources(id))
                .invoices(bodies("invoices", SNAPSHOT, id, Invoice.class))
                .build());
    }

    /** What it saw. */
    List<CloudResource> resources(long id) {
        return bodies("resources", SNAPSHOT, id, CloudResource.class);
    }

    /** As {@link #read}; one that is old may be left with its invoices alone. */
    CostSnapshot readAll(long id, Source source, Instant collectedAt) {
        return read(id).orElseGet(() -> CostSnapshot.builder(
                        source, new Period(collectedAt, collectedAt.plusNanos(1)), collectedAt)
                .invoices(bodies("invoices", SNAPSHOT, id, Invoice.class))
                .build());
    }

    List<Finding> findings(long id) {
        return bodies("findings", "analysis_id", id, Finding.class);
    }

    private <T> List<T> bodies(String table, String owner, long id, Class<T> type) {
        return server.list(
                "SELECT body FROM " + table + " WHERE " + owner + " = " + id + " ORDER BY row_no",
                row -> CostJson.read(row.string(0), type));
    }

    private <T> void insert(
            String table, List<String> columns, String owner, long id, List<? extends T> values, Fields<T> fields) {
        if (values.isEmpty()) {
            return;
        }
        server.insert(table, columns, table + "-" + id, ClickHouseFormat.JSONEachRow, out -> {
            try (JsonRows rows = new JsonRows(out)) {
                int number = 0;
                for (T value : values) {
                    rows.start();
                    rows.field(owner, id);
                    if (columns.contains(ROW)) {
                        rows.field(ROW, number++);
                    }
                    fields.write(rows, value);
                    rows.field(BODY, CostJson.write(value));
                    rows.end();
                }
            }
        });
    }

    private static void resource(JsonRows rows, CloudResource resource) throws IOException {
        rows.field("kind", resource.kind().name());
        rows.field("id", resource.id());
        rows.field("name", resource.name().orElse(null));
        rows.field("region", resource.region().orElse(null));
        rows.field("state", resource.state().name());
    }

    private static CostSnapshot rest(CostSnapshot snapshot) {
        return snapshot.toBuilder()
                .resources(List.of())
                .invoices(List.of())
                .chargeSets(List.of())
                .build();
    }
}
