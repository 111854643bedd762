package io.cloudcost.vultr.internal.api;

import org.jspecify.annotations.Nullable;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** The calls that this library makes; all of them only read. Lists take a page size and a cursor, null for the first page. */
public interface VultrApi {

    @GET("account")
    WireAccountBody account();

    @GET("account/bandwidth")
    WireBandwidthBody bandwidth();

    @GET("billing/pending-charges")
    WirePending pendingCharges();

    @GET("billing/invoices/{id}")
    WireInvoiceBody invoice(@Path("id") String invoice);

    @GET("billing/invoices/{id}/items")
    WirePage<WireLine> invoiceItems(
            @Path("id") String invoice, @Query("per_page") int size, @Query("cursor") @Nullable String cursor);

    @GET("vpcs/{id}/nat-gateway")
    WirePage<WireNatGateway> natGateways(
            @Path("id") String vpc, @Query("per_page") int size, @Query("cursor") @Nullable String cursor);

    @GET("instances/{id}/bandwidth")
    WireTrafficBody instanceTraffic(@Path("id") String instance);

    @GET("bare-metals/{id}/bandwidth")
    WireTrafficBody bareMetalTraffic(@Path("id") String bareMetal);

    @GET("inference/{id}/usage")
    WireUsageBody inferenceUsage(@Path("id") String subscription);

    @GET("databases/plans")
    WirePage<WireDatabasePlan> databasePlans();

    @GET("object-storage/tiers")
    WirePage<WireTier> tiers();

    @GET("plans")
    WirePage<WirePlan> plans(@Query("per_page") int size, @Query("cursor") @Nullable String cursor);

    @GET("plans-metal")
    WirePage<WirePlan> metalPlans(@Query("per_page") int size, @Query("cursor") @Nullable String cursor);

    @GET("billing/history")
    WirePage<WireHistoryEntry> history(@Query("per_page") int size, @Query("cursor") @Nullable String cursor);

    @GET("billing/invoices")
    WirePage<WireInvoice> invoices(@Query("per_page") int size, @Query("cursor") @Nullable String cursor);

    @GET("instances")
    WirePage<WireInstance> instances(@Query("per_page") int size, @Query("cursor") @Nullable String cursor);

    @GET("bare-metals")
    WirePage<WireBareMetal> bareMetals(@Query("per_page") int size, @Query("cursor") @Nullable String cursor);

    @GET("blocks")
    WirePage<WireBlock> blocks(@Query("per_page") int size, @Query("cursor") @Nullable String cursor);

    @GET("blocks/snapshots")
    WirePage<WireBlockSnapshot> blockSnapshots(@Query("per_page") int size, @Query("cursor") @Nullable String cursor);

    @GET("snapshots")
    WirePage<WireSnapshot> snapshots(@Query("per_page") int size, @Query("cursor") @Nullable String cursor);

    @GET("backups")
    WirePage<WireSnapshot> backups(@Query("per_page") int size, @Query("cursor") @Nullable String cursor);

    @GET("reserved-ips")
    WirePage<WireReservedIp> reservedIps(@Query("per_page") int size, @Query("cursor") @Nullable String cursor);

    @GET("load-balancers")
    WirePage<WireLoadBalancer> loadBalancers(@Query("per_page") int size, @Query("cursor") @Nullable String cursor);

    @GET("databases")
    WirePage<WireDatabase> databases(@Query("per_page") int size, @Query("cursor") @Nullable String cursor);

    @GET("kubernetes/clusters")
    WirePage<WireCluster> clusters(@Query("per_page") int size, @Query("cursor") @Nullable String cursor);

    @GET("object-storage")
    WirePage<WireObjectStorage> objectStorages(@Query("per_page") int size, @Query("cursor") @Nullable String cursor);

    @GET("vfs")
    WirePage<WireFileSystem> fileSystems(@Query("per_page") int size, @Query("cursor") @Nullable String cursor);

    @GET("registries")
    WirePage<WireRegistry> registries(@Query("per_page") int size, @Query("cursor") @Nullable String cursor);

    @GET("vpcs")
    WirePage<WireVpc> vpcs(@Query("per_page") int size, @Query("cursor") @Nullable String cursor);

    @GET("inference")
    WirePage<WireInference> inference(@Query("per_page") int size, @Query("cursor") @Nullable String cursor);

    @GET("cdns/pull-zones")
    WirePage<WireZone> pullZones(@Query("per_page") int size, @Query("cursor") @Nullable String cursor);

    @GET("cdns/push-zones")
    WirePage<WireZone> pushZones(@Query("per_page") int size, @Query("cursor") @Nullable String cursor);

    @GET("subaccounts")
    WirePage<WireSubAccount> subAccounts(@Query("per_page") int size, @Query("cursor") @Nullable String cursor);
}
