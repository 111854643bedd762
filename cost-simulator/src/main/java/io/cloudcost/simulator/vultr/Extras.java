package io.cloudcost.simulator.vultr;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a closed month that belong to no resource: traffic, support, a credit, a discount, a line without text, tax. */
final class Extras {

    static final int LINES = 6;
    private static final BigDecimal TAX = new BigDecimal("0.0825");

    private Extras() {}

    static List<VultrLine> of(BillingMonth month, BigDecimal resources, Dice dice) {
        List<VultrLine> lines = new ArrayList<>();
        lines.add(overage(month, dice.between(120, 2_400)));
        lines.add(amount("Support", "Business support plan", month, new BigDecimal("29.00")));
        lines.add(amount("Vultr Cloud Compute", null, month, new BigDecimal("31.00")));
        lines.add(discount(month, resources));
        lines.add(VultrLine.amount(
                "Credit", "Promotional credit", month.start(), month.start(), new BigDecimal("-10.00")));
        BigDecimal taxed = resources.add(VultrInvoice.total(lines)).max(BigDecimal.ZERO);
        lines.add(amount("Tax", "Sales tax (8.25%)", month, cents(taxed.multiply(TAX))));
        return lines;
    }

    private static VultrLine overage(BillingMonth month, int gigabytes) {
        BigDecimal price = new BigDecimal("0.01");
        return new VultrLine(
                "Bandwidth",
                "Bandwidth overage (" + gigabytes + " GB)",
                month.start(),
                month.end(),
                gigabytes,
                "overage",
                price,
                cents(price.multiply(BigDecimal.valueOf(gigabytes))),
                null,
                false);
    }

    private static VultrLine discount(BillingMonth month, BigDecimal resources) {
        BigDecimal total = cents(resources.multiply(new BigDecimal("-0.02")));
        return new VultrLine(
                "Discount",
                "Committed spend discount",
                month.start(),
                month.end(),
                1,
                "discount",
                total,
                total,
                null,
                false);
    }

    private static VultrLine amount(
            String product, @Nullable String description, BillingMonth month, BigDecimal total) {
        return VultrLine.amount(product, description, month.start(), month.end(), total);
    }

    private static BigDecimal cents(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP);
    }
}
