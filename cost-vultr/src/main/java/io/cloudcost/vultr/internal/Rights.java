package io.cloudcost.vultr.internal;

import io.cloudcost.PermissionException;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.CollectRun;
import io.cloudcost.vultr.model.VultrParts;
import java.util.Set;

/** Which right of a key each part probably takes; Vultr does not document it for version 2 of its API. */
final class Rights {

    private static final Set<Part> BILLING = Set.of(
            Part.ACCOUNT,
            VultrParts.BANDWIDTH,
            VultrParts.BILLING_HISTORY,
            Part.INVOICES,
            Part.INVOICE_ITEMS,
            Part.PENDING_CHARGES);

    private Rights() {}

    static String of(Part part) {
        if (BILLING.contains(part)) {
            return "billing";
        }
        if (part.equals(Part.OBJECT_STORAGE)) {
            return "objstore";
        }
        if (part.equals(Part.LOAD_BALANCERS)) {
            return "loadbalancer";
        }
        return part.equals(VultrParts.SUB_ACCOUNTS) ? "manage_users" : "subscriptions_view";
    }

    static PermissionException explained(Part part, PermissionException refused) {
        return new PermissionException(refused.getMessage() + " The key probably lacks the right '" + of(part)
                + "'; grant it to the key's user in the Vultr portal, or leave the part " + part + " out.");
    }

    /** The same work, with a refusal that names the right. */
    static CollectRun.Work named(Part part, CollectRun.Work work) {
        return () -> {
            try {
                work.run();
            } catch (PermissionException refused) {
                throw explained(part, refused);
            }
        };
    }
}
