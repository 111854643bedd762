package io.cloudcost.simulator.vultr;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is true of the account's bills; amounts in USD.
 *
 * @param invoices the closed months, newest first
 * @param pending the open month's lines so far
 */
public record BillTruth(List<VultrInvoice> invoices, List<VultrLine> pending) {

    /** Copies the lists. */
    public BillTruth {
        invoices = List.copyOf(invoices);
        pending = List.copyOf(pending);
    }

    /** The sum of the open month's lines, which is also the account's {@code pending_charges}. */
    public BigDecimal pendingTotal() {
        return VultrInvoice.total(pending);
    }

    /** The sum of all invoices' amounts. */
    public BigDecimal invoicedTotal() {
        return invoices.stream().map(VultrInvoice::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
