package io.cloudcost.cli;

import io.cloudcost.budget.model.AuditEntry;
import java.io.IOException;
import java.util.List;

/** What was decided, for programs. */
final class AuditDocument {

    private AuditDocument() {}

    static void write(JsonOut json, List<AuditEntry> entries) throws IOException {
        json.object(() -> json.objects("entries", entries, entry -> {
            json.number("number", entry.number());
            json.text("at", entry.at());
            json.text("kind", entry.kind());
            json.text("job", entry.jobId());
            json.money("amount", entry.amount());
            json.objects("budgets", entry.budgets(), view -> {
                json.text("name", view.name());
                json.money("limit", view.limit());
                json.money("spent", view.spent());
                json.money("reserved", view.reserved());
                json.money("asked", view.asked());
            });
            json.text("by", entry.by());
            json.text("text", entry.text());
        }));
    }
}
