package io.cloudcost.snapshot;

import io.cloudcost.model.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A booking between the account and the provider: an invoice, a payment, a credit. Not a charge: invoices come again in
 * here.
 *
 * @param id the provider's number
 * @param at UTC, null if the provider does not say
 * @param type the provider's word for it, null if none
 * @param description the provider's words, null if none
 * @param amount what was booked; the sign is the provider's
 * @param balance the account's balance after it, null if the provider does not say
 */
public record LedgerEntry(
        String id,
        @Nullable Instant at,
        @Nullable String type,
        @Nullable String description,
        Money amount,
        @Nullable Money balance) {}
