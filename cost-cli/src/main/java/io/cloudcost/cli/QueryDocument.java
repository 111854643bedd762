package io.cloudcost.cli;

import io.cloudcost.model.Money;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostRow;
import io.cloudcost.query.TimeGrain;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An answer of the store for programs: rows with the names that were used to ask. */
final class QueryDocument {

    private final JsonOut json;
    private final Asked asked;

    private QueryDocument(JsonOut json, Asked asked) {
        this.json = json;
        this.asked = asked;
    }

    static void write(JsonOut json, Asked asked) throws IOException {
        QueryDocument document = new QueryDocument(json, asked);
        json.object(document::write);
    }

    private void write() throws IOException {
        CostQuery query = asked.result().query();
        json.objects("rows", asked.result().rows(), this::row);
        json.objects("total", totals().entrySet(), total -> sum(total.getKey(), total.getValue()));
        json.flag("truncated", asked.result().truncated());
        json.text("metric", query.metric().columnName());
        json.texts("groupBy", query.groupBy().stream().map(Object::toString).toList());
        json.text("grain", query.grain().name().toLowerCase(Locale.ROOT));
        json.period("billingPeriods", query.periodLimit().orElse(null));
    }

    private void row(CostRow row) throws IOException {
        for (int at = 0; at < asked.groups().size(); at++) {
            json.text(asked.groups().get(at), row.value(asked.dimension(at)));
        }
        if (row.time() != null) {
            TimeGrain grain = asked.result().query().grain();
            json.text("period", grain.name(row.time()));
        }
        sum(Optional.ofNullable(row.unit()), row.sum());
        json.number("charges", row.charges());
        json.number("missing", row.missing());
    }

    private void sum(Optional<String> unit, @Nullable BigDecimal sum) throws IOException {
        json.text(asked.isMoney() ? "currency" : "unit", unit.orElse(null));
        json.decimal(asked.metric(), Optional.ofNullable(sum));
    }

    /** Over the rows whose sum is known, per currency or unit. */
    private Map<Optional<String>, BigDecimal> totals() {
        Map<Optional<String>, BigDecimal> totals = new TreeMap<>(Comparator.comparing(unit -> unit.orElse("")));
        for (CostRow row : asked.result().rows()) {
            if (row.sum() != null) {
                totals.merge(Optional.ofNullable(row.unit()), row.sum(), (one, more) -> Money.canonical(one.add(more)));
            }
        }
        return totals;
    }
}
