package io.cloudcost.analysis.html;

import io.cloudcost.analysis.CostReport;

/**
 * A report as one HTML page. It needs no network and runs no script but its own (a policy in the page says so to the
 * browser); every text that came from a provider is escaped. Figures are rounded to cents for the reader; the same command's
 * JSON has them exactly.
 */
public final class HtmlReport {

    private HtmlReport() {}

    /**
     * Writes the page.
     *
     * @param report what an analysis said
     * @param out takes the page as text; to be encoded as UTF-8
     * @throws java.io.UncheckedIOException if {@code out} fails
     */
    public static void write(CostReport report, Appendable out) {
        new Page(report, new Html(out)).write();
    }

    /** The page as text. */
    public static String of(CostReport report) {
        StringBuilder page = new StringBuilder(64 * 1024);
        write(report, page);
        return page.toString();
    }
}
