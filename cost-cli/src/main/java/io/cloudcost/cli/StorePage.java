package io.cloudcost.cli;

import io.cloudcost.store.PruneResult;
import io.cloudcost.store.StoreInfo;
import io.cloudcost.store.StoredCoverage;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is said of the store, for people. */
final class StorePage {

    static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu-MM").withZone(ZoneOffset.UTC);
    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);
    private static final double MEGABYTE = 1e6;

    private StorePage() {}

    static void info(Page page, StoreInfo info, List<StoredCoverage> periods) throws IOException {
        page.line(info.engine() + ", schema " + info.schemaVersion()
                + (info.bytes() == 0 ? "." : String.format(Locale.ROOT, ", %,.1f MB.", info.bytes() / MEGABYTE)));
        page.blank();
        Table tables = Table.of("TABLE", ">ROWS");
        for (Map.Entry<String, Long> table : info.rows().entrySet()) {
            tables.row(table.getKey(), Shown.whole(table.getValue()));
        }
        tables.print(page);
        page.blank();
        periods(page, periods);
    }

    static void faults(Page page, List<String> faults) throws IOException {
        if (faults.isEmpty()) {
            page.line("All of it can be read, and the charges are those that were written.");
        }
        for (String fault : faults) {
            page.warning(fault);
        }
    }

    static void pruned(Page page, PruneResult result) throws IOException {
        page.line((result.dryRun() ? "Would remove " : "Removed ")
                + Text.count(result.periods().size(), "billing period") + " with "
                + Text.count(result.charges(), "charge") + ", and " + Text.count(result.collections(), "collection")
                + ".");
        if (!result.periods().isEmpty()) {
            page.blank();
            periods(page, result.periods());
        }
    }

    private static void periods(Page page, List<StoredCoverage> periods) throws IOException {
        Table table = Table.of("PERIOD", "PROVIDER", "ACCOUNT", "FEED", "STATE", "READ AT", ">ROWS", ">BILLED");
        for (StoredCoverage period : periods) {
            table.row(
                    MONTH.format(period.coverage().billingPeriod().start()),
                    period.source().provider(),
                    period.source().account(),
                    feed(period),
                    period.coverage().state().name().toLowerCase(Locale.ROOT),
                    TIME.format(period.readAt()),
                    Shown.whole(period.coverage().rows()),
                    Shown.sum(period.coverage().total()));
        }
        table.print(page);
    }

    /** A feed that is not summed with what is in its place, and with whose that is unless it is the same account's. */
    private static String feed(StoredCoverage period) {
        String feed = period.coverage().feed().name().toLowerCase(Locale.ROOT);
        return period.speaker()
                .map(speaker -> feed + " (silent: "
                        + (speaker.source().equals(period.source())
                                ? speaker.feed().name()
                                : speaker.feed() + " of " + speaker.source().account())
                        + ")")
                .orElse(feed);
    }
}
