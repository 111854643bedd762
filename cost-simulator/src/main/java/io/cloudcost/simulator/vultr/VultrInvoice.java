package io.cloudcost.simulator.vultr;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One closed month's bill.
 *
 * @param id its number
 * @param date when it was made: the 1st of the month after, 00:30:05 UTC
 * @param start the first instant of the billed month
 * @param end the first instant of the month after
 * @param amount what the API says it amounts to, in USD
 * @param lines its lines, in the API's order
 */
public record VultrInvoice(
        long id, Instant date, Instant start, Instant end, BigDecimal amount, List<VultrLine> lines) {

    /** Copies the lines. */
    public VultrInvoice {
        lines = List.copyOf(lines);
    }

    /** The sum of its lines in USD; it differs from {@code amount} only where a difference was planted. */
    public BigDecimal linesTotal() {
        return total(lines);
    }

    /** The sum of its lines by product, in USD. */
    public Map<String, BigDecimal> byProduct() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        lines.forEach(line -> sums.merge(line.product(), line.total(), BigDecimal::add));
        return sums;
    }

    static BigDecimal total(List<VultrLine> lines) {
        return lines.stream().map(VultrLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
