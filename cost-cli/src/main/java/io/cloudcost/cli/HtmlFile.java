package io.cloudcost.cli;

import io.cloudcost.analysis.CostReport;
import io.cloudcost.analysis.html.HtmlReport;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The report as a web page in a file, where one was asked for. */
final class HtmlFile {

    private HtmlFile() {}

    /** Tells before the work that it could not be written. */
    static void check(@Nullable Path file) {
        if (file != null) {
            OutFile.check(file);
        }
    }

    static void write(@Nullable Path file, CostReport report) throws IOException {
        if (file != null) {
            OutFile.write(file, writer -> HtmlReport.write(report, writer));
        }
    }
}
