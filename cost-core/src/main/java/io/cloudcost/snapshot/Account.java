package io.cloudcost.snapshot;

import io.cloudcost.model.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who the account is and how it stands with the provider. What the provider did not say is null.
 *
 * @param id as in {@link Source}
 * @param name the holder's name
 * @param email the holder's address
 * @param balance what is owed; negative is a credit for the customer
 * @param pendingCharges what is charged but not invoiced
 * @param lastPayment the last payment; negative as the provider books it
 * @param lastPaymentAt when that was, UTC
 * @param rights what the credentials may do, in the provider's words, sorted; empty if it does not say
 */
public record Account(
        String id,
        @Nullable String name,
        @Nullable String email,
        @Nullable Money balance,
        @Nullable Money pendingCharges,
        @Nullable Money lastPayment,
        @Nullable Instant lastPaymentAt,
        List<String> rights) {

    public Account {
        rights = List.copyOf(rights);
    }

    /** An account of which only the id is known. */
    public static Account of(String id) {
        return new Account(id, null, null, null, null, null, null, List.of());
    }
}
