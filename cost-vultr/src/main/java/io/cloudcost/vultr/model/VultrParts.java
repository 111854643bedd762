package io.cloudcost.vultr.model;

import io.cloudcost.snapshot.Part;
import java.util.List;

/** The parts that a collection of Vultr has beside the usual ones of {@link Part}. */
public final class VultrParts {

    /** What all machines together sent and received ({@code /account/bandwidth}). */
    public static final Part BANDWIDTH = new Part("bandwidth");

    /** Invoices, payments and credits in one list ({@code /billing/history}). */
    public static final Part BILLING_HISTORY = new Part("billing-history");

    /** Accounts below this one ({@code /subaccounts}). */
    public static final Part SUB_ACCOUNTS = new Part("sub-accounts");

    private static final List<Part> ALL = List.of(
            Part.ACCOUNT,
            BANDWIDTH,
            BILLING_HISTORY,
            Part.INVOICES,
            Part.INVOICE_ITEMS,
            Part.PENDING_CHARGES,
            Part.INSTANCES,
            Part.BARE_METALS,
            Part.PRICES,
            Part.VOLUMES,
            Part.VOLUME_SNAPSHOTS,
            Part.SNAPSHOTS,
            Part.BACKUPS,
            Part.ADDRESSES,
            Part.LOAD_BALANCERS,
            Part.DATABASES,
            Part.CLUSTERS,
            Part.OBJECT_STORAGE,
            Part.FILE_SYSTEMS,
            Part.REGISTRIES,
            Part.NAT_GATEWAYS,
            Part.CDN_ZONES,
            Part.INFERENCE,
            SUB_ACCOUNTS,
            Part.UTILIZATION);

    private VultrParts() {}

    /** All parts that this provider has. Only {@link Part#UTILIZATION} is not read by default: it takes a call per machine. */
    public static List<Part> all() {
        return ALL;
    }
}
