package io.cloudcost.cli;

import io.cloudcost.store.PruneResult;
import io.cloudcost.store.StoreInfo;
import io.cloudcost.store.StoredCoverage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is said of the store, for programs. */
final class StoreDocument {

    private StoreDocument() {}

    static void info(JsonOut json, StoreInfo info, List<StoredCoverage> periods) throws IOException {
        json.object(() -> {
            json.text("engine", info.engine());
            json.number("schemaVersion", info.schemaVersion());
            json.number("bytes", info.bytes());
            json.object("rows", () -> {
                for (Map.Entry<String, Long> table : info.rows().entrySet()) {
                    json.number(table.getKey(), table.getValue());
                }
            });
            json.objects("periods", periods, period -> period(json, period));
        });
    }

    static void pruned(JsonOut json, PruneResult result) throws IOException {
        json.object(() -> {
            json.flag("dryRun", result.dryRun());
            json.number("charges", result.charges());
            json.number("collections", result.collections());
            json.objects("periods", result.periods(), period -> period(json, period));
        });
    }

    private static void period(JsonOut json, StoredCoverage period) throws IOException {
        json.text("provider", period.source().provider());
        json.text("account", period.source().account());
        json.period("billingPeriod", period.coverage().billingPeriod());
        json.text("feed", period.coverage().feed().name().toLowerCase(Locale.ROOT));
        json.flag("speaks", period.speaks());
        json.object("silencedBy", period.silencedBy(), speaker -> {
            json.text("provider", speaker.source().provider());
            json.text("account", speaker.source().account());
            json.text("feed", speaker.feed().name().toLowerCase(Locale.ROOT));
        });
        json.text("state", period.coverage().state().name().toLowerCase(Locale.ROOT));
        json.text("readAt", period.readAt().toString());
        json.number("rows", period.coverage().rows());
        json.moneys("billed", period.coverage().total().list());
    }
}
