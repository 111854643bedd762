package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.cloudcost.http.Rows;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list. The API wraps each list in a key of its own; no answer has two of them.
 *
 * @param rows null if the answer has none of the keys: then it is no list
 * @param meta null where the API leaves it out
 */
public record WirePage<T>(
        @JsonProperty("rows")
        @JsonAlias({
            "backups",
            "bare_metals",
            "billing_history",
            "billing_invoices",
            "blocks",
            "databases",
            "instances",
            "invoice_items",
            "load_balancers",
            "nat_gateways",
            "object_storages",
            "pending_charges",
            "plans",
            "plans_metal",
            "pull_zones",
            "push_zones",
            "registries",
            "reserved_ips",
            "snapshots",
            "subaccounts",
            "subscriptions",
            "tiers",
            "vfs",
            "vke_clusters",
            "vpcs"
        })
        @Nullable
        Rows<T> rows,

        @Nullable WireMeta meta) {

    /** The cursor of the page after this one; null if this is the last. */
    public @Nullable String next() {
        WireLinks links = meta == null ? null : meta.links();
        String next = links == null ? null : links.next();
        return next == null || next.isEmpty() ? null : next;
    }

    /** How long the whole list is by the API's word; null if it does not say. */
    public @Nullable Long total() {
        return meta == null ? null : meta.total();
    }

    /** Whether it tells that nothing follows, by its links or by its count. */
    public boolean saysItsEnd(long seen) {
        Long total = total();
        return meta != null && (meta.links() != null || (total != null && total == seen));
    }

    /** The same for a list that the API gives in one piece, however long it is. */
    public WirePage<T> unpaged() {
        return new WirePage<>(rows, new WireMeta(null, new WireLinks("")));
    }
}
