package io.cloudcost.simulator.vultr;

import static io.cloudcost.simulator.Json.object;

import io.cloudcost.simulator.Json;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Invoices and lines as the API shows them. */
final class BillJson {

    private BillJson() {}

    static Map<String, @Nullable Object> invoice(VultrInvoice invoice, BigDecimal balance) {
        return object(
                "id", invoice.id(),
                "date", Wire.iso(invoice.date()),
                "description", "Invoice #" + invoice.id(),
                "amount", Wire.amount(invoice.amount()),
                "balance", Wire.amount(balance));
    }

    static Map<String, @Nullable Object> line(VultrLine line) {
        Map<String, @Nullable Object> json = Json.object("product", line.product());
        putKnown(json, "description", line.description());
        boolean moment = line.start().equals(line.end());
        json.put("start_date", moment ? Wire.day(line.start()) : Wire.iso(line.start()));
        json.put("end_date", moment ? Wire.day(line.end()) : Wire.iso(line.end()));
        putKnown(json, "units", line.units());
        putKnown(json, "unit_type", line.unitType());
        BigDecimal unitPrice = line.unitPrice();
        putKnown(json, "unit_price", unitPrice == null ? null : Wire.amount(unitPrice));
        json.put("total", Wire.amount(line.total()));
        return json;
    }

    /** The open month's line in the shape that the published description has. */
    static Map<String, @Nullable Object> historyLine(VultrLine line, int id) {
        String description = line.description();
        return object(
                "id",
                id,
                "date",
                Wire.iso(line.start()),
                "type",
                "invoice",
                "description",
                description == null ? line.product() : description,
                "amount",
                Wire.amount(line.total()),
                "balance",
                0);
    }

    private static void putKnown(Map<String, @Nullable Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
