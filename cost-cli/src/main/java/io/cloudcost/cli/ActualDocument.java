package io.cloudcost.cli;

import io.cloudcost.budget.model.ActualCost;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;

/** What a bill says of a job, for programs. */
final class ActualDocument {

    private ActualDocument() {}

    static void write(JsonOut json, ActualCost actual) throws IOException {
        json.text("state", actual.state());
        json.money("amount", actual.amount());
        json.objects("costs", actual.costs(), cost -> {
            json.text("kind", cost.kind());
            json.money("amount", cost.amount());
            json.period("period", cost.period());
            json.text("retrievedAt", cost.retrievedAt());
            json.flag("mayChange", cost.mayChange());
            json.object("fields", () -> {
                for (Map.Entry<String, String> field : cost.fields().entrySet()) {
                    json.text(field.getKey(), field.getValue());
                }
            });
        });
        json.object("rates", () -> {
            for (Map.Entry<String, BigDecimal> rate : actual.rates().entrySet()) {
                json.text(rate.getKey(), rate.getValue().toPlainString());
            }
        });
        json.text("matched", actual.matched());
        json.text("retrievedAt", actual.retrievedAt());
        json.text("nextLook", actual.nextLook());
        json.texts("notes", actual.notes());
    }
}
