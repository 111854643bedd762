package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** The answer to {@code /billing/invoices/{id}}. */
public record WireInvoiceBody(
        @JsonProperty("billing_invoice") @Nullable WireInvoice invoice) {}
