package io.cloudcost.cli;

import io.cloudcost.copy.CopyResult;
import java.io.IOException;
import java.util.Locale;

/** What a copy did, for programs. */
final class CopyDocument {

    private CopyDocument() {}

    static void write(JsonOut json, CopyResult result) throws IOException {
        json.object(() -> {
            json.number("replacedUnits", result.replacedUnits());
            json.number("collections", result.snapshots());
            json.number("analyses", result.analyses());
            json.number("imports", result.imports());
            json.objects("periods", result.units(), unit -> {
                json.text("outcome", unit.outcome().name().toLowerCase(Locale.ROOT));
                json.text("customerId", unit.customerId());
                json.text("provider", unit.source().provider());
                json.text("account", unit.source().account());
                json.period("billingPeriod", unit.coverage().billingPeriod());
                json.text("feed", unit.coverage().feed().name().toLowerCase(Locale.ROOT));
                json.text("readAt", unit.readAt().toString());
                json.number("rows", unit.coverage().rows());
                json.moneys("billed", unit.coverage().total().list());
            });
        });
    }
}
