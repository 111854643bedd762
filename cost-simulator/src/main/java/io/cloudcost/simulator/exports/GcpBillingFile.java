package io.cloudcost.simulator.exports;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Google Cloud's detailed export as BigQuery extracts it: a JSON object on each line. */
final class GcpBillingFile {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final String month;
    private final boolean newModel;

    GcpBillingFile(YearMonth month, boolean newModel) {
        this.month = month.toString().replace("-", "");
        this.newModel = newModel;
    }

    void write(List<MonthLine> lines, Path file) throws IOException {
        BigDecimal used = lines.stream()
                .filter(line -> line.kind() == MonthLine.Kind.COVERED)
                .map(MonthLine::effective)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (MonthLine line : lines) {
                out.write(row(line, used) + "\n");
            }
        }
    }

    private ObjectNode row(MonthLine line, BigDecimal used) {
        ObjectNode row = MAPPER.createObjectNode();
        row.put("billing_account_id", "012345-6789AB-CDEF01");
        row.putObject("service").put("id", "service-1").put("description", line.service());
        row.putObject("sku").put("id", "sku-1").put("description", description(line.kind()));
        row.put("usage_start_time", TIME.format(line.start())).put("usage_end_time", TIME.format(line.end()));
        row.putObject("project")
                .put("id", "production")
                .put("number", "1234567890")
                .put("name", "Production");
        row.putArray("labels");
        row.putObject("location").put("location", "us-east1").put("region", "us-east1");
        if (!line.resource().isEmpty()) {
            row.putObject("resource").put("name", line.resource()).put("global_name", "//compute/" + line.resource());
        }
        row.put("export_time", TIME.format(Instant.parse("2027-01-01T00:00:00Z")));
        row.put("cost", line.kind() == MonthLine.Kind.COVERED && newModel ? line.effective() : line.onDemand());
        row.put("currency", "USD").put("currency_conversion_rate", 1);
        row.putObject("usage").put("amount", line.quantity()).put("unit", "hour");
        credits(row.putArray("credits"), line, used);
        row.putObject("invoice").put("month", month);
        row.put("cost_type", "regular");
        return row;
    }

    private void credits(ArrayNode credits, MonthLine line, BigDecimal used) {
        if (line.kind() == MonthLine.Kind.COVERED && !newModel) {
            credit(credits, "COMMITTED_USAGE_DISCOUNT", line.onDemand());
        } else if (line.kind() == MonthLine.Kind.COMMITMENT && newModel) {
            credit(credits, "FEE_UTILIZATION_OFFSET", used);
        }
    }

    private static void credit(ArrayNode credits, String type, BigDecimal amount) {
        credits.addObject()
                .put("name", "Commitment")
                .put("amount", amount.negate())
                .put("type", type);
    }

    private static String description(MonthLine.Kind kind) {
        return kind == MonthLine.Kind.COMMITMENT ? "Commitment v1: N1 Cpu in Americas for 1 Year" : "generated";
    }
}
