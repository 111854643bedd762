package io.cloudcost.cli;

import io.cloudcost.files.FocusReport;
import io.cloudcost.files.FocusViolation;
import io.cloudcost.files.ViolatingRow;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How well a file keeps to FOCUS, for programs. */
final class FocusDocument {

    private final JsonOut json;

    private FocusDocument(JsonOut json) {
        this.json = json;
    }

    static void write(JsonOut json, FocusReport report) throws IOException {
        FocusDocument document = new FocusDocument(json);
        json.object(() -> document.write(report));
    }

    private void write(FocusReport report) throws IOException {
        json.text("file", report.file());
        json.text("version", report.version().label());
        json.flag("conforms", report.conforms());
        json.number("rows", report.rows());
        json.number("rules", report.rules());
        json.objects("violations", report.violations(), this::violation);
    }

    private void violation(FocusViolation violation) throws IOException {
        json.text("rule", violation.rule());
        json.text("severity", violation.severity());
        json.text("text", violation.text());
        json.number("count", violation.count());
        json.objects("first", violation.first(), this::row);
    }

    private void row(ViolatingRow row) throws IOException {
        json.number("line", row.line());
        json.object("values", () -> {
            for (Map.Entry<String, @Nullable String> value : row.values().entrySet()) {
                json.text(value.getKey(), value.getValue());
            }
        });
    }
}
