package io.cloudcost.cli;

import io.cloudcost.snapshot.Coverage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where everything went, and what one may do now. */
final class NextSteps {

    private NextSteps() {}

    /**
     * @param store its address; null if nothing was kept
     * @param notKept months that the store did not take
     * @param html the web page; null if none was written
     */
    static void print(Page page, @Nullable String store, List<Coverage> notKept, @Nullable Path html)
            throws IOException {
        page.title("Next");
        for (Coverage month : notKept) {
            page.warning(Months.first(month.billingPeriod()) + " (" + month.feed() + ") was not stored, since "
                    + (month.complete()
                            ? "the store holds a later reading."
                            : "not all of its charges were read;" + " what the store held stays."));
        }
        if (html != null) {
            page.pair("Web page", html.toAbsolutePath().normalize().toString());
        }
        if (store == null) {
            page.line("  Nothing was stored (--no-store).");
            return;
        }
        page.pair("Stored in", store);
        String option = store.equals("duckdb:" + StoreOptionGroup.DEFAULT_FILE) ? "" : " --store " + store;
        page.pair("All findings", Hint.of("findings" + option));
        page.pair("Ask the store", Hint.of("query --group-by ServiceName --grain month" + option));
        page.pair("Report as a web page", Hint.of("report --html report.html" + option));
    }
}
