package io.cloudcost.spi;

import io.cloudcost.model.Money;
import io.cloudcost.model.Tags;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which attempts of jobs to look up in a bill.
 *
 * @param items each with a key of its own
 * @param apiBudget the most that the questions themselves may cost; empty for no limit
 * @param refresh whether answers that are kept must not be used
 */
public record ActualCostRequest(List<Item> items, Optional<Money> apiBudget, boolean refresh) {

    /** A copy. */
    public ActualCostRequest {
        items = List.copyOf(items);
    }

    /**
     * One attempt of a job: when it ran, on what, and how that was tagged.
     *
     * @param key what the answer calls it; attempts of one job have the same text before the last {@code #}
     * @param start when the machine began to cost
     * @param end when it stopped costing; not before the start
     * @param resourceIds the machine and what came with it, by the ids that the bill knows
     * @param resourceName the machine's name or label, null if none is known
     * @param address the machine's address, null if none is known
     * @param spot whether the machine could be taken away
     * @param billingTags tags that the bill knows
     * @param account the id of the account in whose bill it is, null if nobody knows
     */
    public record Item(
            String key,
            Instant start,
            Instant end,
            List<String> resourceIds,
            @Nullable String resourceName,
            @Nullable String address,
            boolean spot,
            Tags billingTags,
            @Nullable String account) {

        /** In nobody knows whose bill. */
        public Item(
                String key,
                Instant start,
                Instant end,
                List<String> resourceIds,
                @Nullable String resourceName,
                @Nullable String address,
                boolean spot,
                Tags billingTags) {
            this(key, start, end, resourceIds, resourceName, address, spot, billingTags, null);
        }

        /** A copy. @throws IllegalArgumentException if it ends before it starts */
        public Item {
            resourceIds = List.copyOf(resourceIds);
            if (end.isBefore(start)) {
                throw new IllegalArgumentException("The attempt " + key + " must not end before it starts.");
            }
        }

        /** What attempts of one job have in common. */
        public String job() {
            int end = key.lastIndexOf('#');
            return end < 0 ? key : key.substring(0, end);
        }

        /** The same in the bill of this account; null where nobody knows. */
        public Item inAccount(@Nullable String id) {
            return new Item(key, start, end, resourceIds, resourceName, address, spot, billingTags, id);
        }
    }
}
