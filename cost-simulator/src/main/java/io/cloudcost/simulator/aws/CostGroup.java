package io.cloudcost.simulator.aws;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The sum of the lines of one period that share their keys. */
final class CostGroup {

    final LocalDate start;
    final int hour;
    final List<String> keys;
    private BigDecimal unblended = BigDecimal.ZERO;
    private BigDecimal amortized = BigDecimal.ZERO;
    private BigDecimal quantity = BigDecimal.ZERO;
    private final Set<String> units = new TreeSet<>();

    CostGroup(LocalDate start, int hour, List<String> keys) {
        this.hour = hour;
        this.start = start;
        this.keys = keys;
    }

    void add(AwsLine line) {
        unblended = unblended.add(line.unblended());
        amortized = amortized.add(line.amortized());
        quantity = quantity.add(line.quantity());
        units.add(line.unit());
    }

    BigDecimal amount(String metric) {
        return switch (metric) {
            case "UnblendedCost", "NetUnblendedCost", "BlendedCost" -> unblended;
            case "AmortizedCost", "NetAmortizedCost" -> amortized;
            default -> quantity;
        };
    }

    /** Quantities of several units are added up all the same. */
    String unit(String metric) {
        if (!metric.equals("UsageQuantity")) {
            return "USD";
        }
        return units.size() == 1 ? units.iterator().next() : "N/A";
    }
}
