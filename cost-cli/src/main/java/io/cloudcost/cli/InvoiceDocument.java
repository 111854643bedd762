package io.cloudcost.cli;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Invoice;
import io.cloudcost.snapshot.PartStatus;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The invoices for programs, with what was billed per product where their lines were read. */
final class InvoiceDocument {

    private final JsonOut json;
    private final Map<String, SortedMap<String, Amounts>> products;

    private InvoiceDocument(JsonOut json, Map<String, SortedMap<String, Amounts>> products) {
        this.json = json;
        this.products = products;
    }

    static void write(JsonOut json, CostSnapshot snapshot) throws IOException {
        InvoiceDocument document = new InvoiceDocument(json, products(snapshot));
        json.objects("invoices", snapshot.invoices(), document::invoice);
    }

    private void invoice(Invoice invoice) throws IOException {
        json.text("id", invoice.id());
        json.text("date", invoice.issued());
        json.money("total", invoice.total());
        json.money("linesTotal", invoice.linesTotal());
        if (invoice.lines() == PartStatus.READ) {
            json.objects(
                    "byProduct",
                    products.getOrDefault(invoice.id(), new TreeMap<>()).entrySet(),
                    this::product);
        } else {
            json.nothing("byProduct");
        }
        json.text("billingPeriod", Months.first(invoice.billingPeriod()));
        json.text("lines", invoice.lines());
        json.text("description", invoice.description());
    }

    private void product(Map.Entry<String, Amounts> product) throws IOException {
        json.text("product", product.getKey());
        json.money("total", product.getValue().single().orElse(null));
    }

    private static Map<String, SortedMap<String, Amounts>> products(CostSnapshot snapshot) {
        Map<String, SortedMap<String, Amounts>> products = new HashMap<>();
        for (ChargeSet set : snapshot.chargeSets()) {
            for (CostRecord line : set.charges()) {
                @Nullable String invoice = line.invoice().id();
                if (invoice != null) {
                    add(products.computeIfAbsent(invoice, id -> new TreeMap<>()), line);
                }
            }
        }
        return products;
    }

    private static void add(SortedMap<String, Amounts> sums, CostRecord line) {
        @Nullable String product = line.service().name();
        Money cost = line.billedCost();
        sums.merge(product == null ? "" : product, Amounts.of(cost), Amounts::plus);
    }
}
