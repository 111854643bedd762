package io.cloudcost.vultr.internal;

import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceInfo;
import io.cloudcost.resource.ResourceInfoBuilder;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.snapshot.Account;
import io.cloudcost.snapshot.Part;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one must know to make the model's resources out of wire records.
 *
 * @param account who the account is
 * @param prices of virtual machines
 * @param metalPrices of physical machines
 * @param clusterOfNode ids of Kubernetes clusters by the ids of their nodes
 * @param shared texts that many resources have
 * @param notes where oddities are written down
 */
record Mapping(
        Account account,
        MachinePrices prices,
        MachinePrices metalPrices,
        Map<String, String> clusterOfNode,
        Shared shared,
        Notes notes) {

    ResourceInfoBuilder info(ResourceKind kind, String id) {
        return ResourceInfo.builder(new ResourceRef(VultrIds.PROVIDER, account.id(), kind, id));
    }

    /** The instant; null if there is none or the text is no date, which is noted. */
    @Nullable
    Instant date(Part part, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Dates.read(text).orElseGet(() -> {
            notes.unreadableDate(part, text);
            return null;
        });
    }

    /** The same price, noted if it is unknown. */
    Price noted(Part part, Price price) {
        if (price instanceof Price.Unknown unknown) {
            notes.unpriced(part, unknown.reason());
        }
        return price;
    }
}
