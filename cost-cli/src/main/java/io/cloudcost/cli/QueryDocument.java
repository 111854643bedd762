package io.cloudcost.cli;

import io.cloudcost.focus.Dimension;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostResult;
import io.cloudcost.query.CostRow;
import java.io.IOException;
import java.util.Locale;

/** An answer of the store for programs. */
final class QueryDocument {

    private QueryDocument() {}

    static void write(JsonOut json, CostResult result) throws IOException {
        CostQuery query = result.query();
        json.object(() -> {
            json.text("metric", query.metric().columnName());
            json.texts(
                    "groupBy", query.groupBy().stream().map(Dimension::toString).toList());
            json.text("grain", query.grain().name().toLowerCase(Locale.ROOT));
            json.period("period", query.periodLimit().orElse(null));
            json.objects("rows", result.rows(), row -> row(json, row));
            json.moneys("total", result.total().list());
            json.flag("truncated", result.truncated());
        });
    }

    private static void row(JsonOut json, CostRow row) throws IOException {
        json.object("group", () -> {
            for (var entry : row.group().entrySet()) {
                json.text(entry.getKey().toString(), entry.getValue());
            }
        });
        json.period("time", row.time());
        json.money("cost", row.cost());
        json.text("currency", row.currency());
        json.number("charges", row.charges());
        json.number("missing", row.missing());
    }
}
