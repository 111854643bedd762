package io.cloudcost.simulator.vultr;

import static io.cloudcost.simulator.Json.object;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The truth about an estate as JSON. */
final class TruthJson {

    private TruthJson() {}

    static Map<String, @Nullable Object> of(VultrEstate estate) {
        VultrTruth truth = estate.truth();
        return object(
                "apiKey", estate.apiKey(),
                "now", estate.specification().now().toString(),
                "machines", machines(truth.machines()),
                "parts", parts(truth.parts()),
                "pendingTotal", text(truth.bills().pendingTotal()),
                "pendingLines", truth.bills().pending().size(),
                "invoicedTotal", text(truth.bills().invoicedTotal()),
                "invoices",
                        truth.bills().invoices().stream()
                                .map(TruthJson::invoice)
                                .toList(),
                "pages", truth.pages().pages());
    }

    private static Map<String, @Nullable Object> machines(MachineTruth machines) {
        return object(
                "instances", machines.instances(),
                "running", machines.running(),
                "stopped", machines.stopped(),
                "suspended", machines.suspended(),
                "pending", machines.pending(),
                "bareMetals", machines.bareMetals(),
                "gpuMachines", machines.gpuMachines(),
                "unpricedMachines", machines.unpricedMachines(),
                "kubernetesNodes", machines.kubernetesNodes(),
                "computeMonthlyCost", text(machines.computeMonthlyCost()),
                "gpuMonthlyCost", text(machines.gpuMonthlyCost()),
                "cpuMonthlyCost", text(machines.cpuMonthlyCost()),
                "idleInstances", machines.idleInstances(),
                "idleMonthlyCost", text(machines.idleMonthlyCost()),
                "monthlyCostByPlan", texts(machines.monthlyCostByPlan()),
                "monthlyCostByRegion", texts(machines.monthlyCostByRegion()));
    }

    private static Map<String, Object> parts(Map<String, PartTruth> parts) {
        Map<String, Object> json = new TreeMap<>();
        parts.forEach((name, part) -> json.put(
                name,
                object(
                        "count", part.count(),
                        "monthlyCost", text(part.monthlyCost()),
                        "accrued", text(part.accrued()),
                        "bytes", part.bytes())));
        return json;
    }

    private static Map<String, @Nullable Object> invoice(VultrInvoice invoice) {
        return object(
                "id", Long.toString(invoice.id()),
                "date", invoice.date().toString(),
                "amount", text(invoice.amount()),
                "lines", invoice.lines().size(),
                "linesTotal", text(invoice.linesTotal()),
                "byProduct", texts(invoice.byProduct()));
    }

    private static Map<String, Object> texts(Map<String, BigDecimal> amounts) {
        Map<String, Object> json = new TreeMap<>();
        amounts.forEach((name, amount) -> json.put(name, amount.toPlainString()));
        return json;
    }

    private static @Nullable String text(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
