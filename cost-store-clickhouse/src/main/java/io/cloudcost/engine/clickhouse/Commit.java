package io.cloudcost.engine.clickhouse;

import com.clickhouse.data.ClickHouseFormat;
import io.cloudcost.json.CostJson;
import io.cloudcost.snapshot.Coverage;
import io.cloudcost.snapshot.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Entries of the ledger that are made together: all at once, or none. */
final class Commit {

    private static final List<String> COLUMNS = List.of(
            "seq",
            "kind",
            "customer",
            "provider",
            "account",
            "id",
            "read_at",
            "order_at",
            "feed",
            "feed_rank",
            "period_start",
            "period_end",
            "state",
            "row_count",
            "total",
            "import_id",
            "finer",
            "digits",
            "files",
            "members");

    private final Server server;
    private final @Nullable String customer;
    private final List<Map<String, @Nullable Object>> entries = new ArrayList<>();

    Commit(Server server, @Nullable String customer) {
        this.server = server;
        this.customer = customer;
    }

    void unit(Unit unit) {
        Coverage coverage = unit.coverage();
        Map<String, @Nullable Object> entry = entry(Kind.UNIT, unit.source(), unit.id(), unit.readAt());
        entry.put("order_at", Times.text(unit.orderAt()));
        entry.put("feed", coverage.feed().name());
        entry.put("feed_rank", coverage.feed().rank());
        entry.put("period_start", Times.text(coverage.billingPeriod().start()));
        entry.put("period_end", Times.text(coverage.billingPeriod().end()));
        entry.put("state", coverage.state().name());
        entry.put("row_count", coverage.rows());
        entry.put("total", CostJson.write(coverage.total()));
        entry.put("members", unit.members());
        entry.put("import_id", unit.importId());
        entry.put("finer", unit.numbers().finer());
        entry.put("digits", unit.numbers().digits());
    }

    void collection(Kind kind, Source source, long id, Instant collectedAt) {
        entry(kind, source, id, collectedAt);
    }

    void known(Source source, Instant since) {
        entry(Kind.KNOWN, source, 0, since);
    }

    void files(long importId, Instant at, Collection<String> files) {
        entry(Kind.IMPORT, new Source("files", "files"), importId, at).put("files", List.copyOf(files));
    }

    void send() {
        String token = "commit-" + Ids.next();
        server.insert("ledger", COLUMNS, token, ClickHouseFormat.JSONEachRow, out -> {
            try (JsonRows rows = new JsonRows(out)) {
                for (Map<String, @Nullable Object> entry : entries) {
                    rows.row(entry);
                }
            }
        });
    }

    private Map<String, @Nullable Object> entry(Kind kind, Source source, long id, Instant readAt) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("seq", entries.size());
        entry.put("kind", kind.word());
        entry.put("customer", customer);
        entry.put("provider", source.provider());
        entry.put("account", source.account());
        entry.put("id", id);
        entry.put("read_at", Times.text(readAt));
        entries.add(entry);
        return entry;
    }
}
