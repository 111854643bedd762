package io.cloudcost.simulator.vultr;

import static io.cloudcost.simulator.Json.object;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Object storage: every second subscription has the newer shape with its tier, the others show no price. */
record ObjectStorages(List<Store> stores) implements Family {

    private static final List<Tier> TIERS = List.of(
            new Tier(1, "Standard", 18, "0.018"),
            new Tier(2, "Premium", 36, "0.036"),
            new Tier(3, "Performance", 50, "0.05"),
            new Tier(4, "Accelerated", 100, "0.1"));

    /** What a subscription costs in USD: a month, and each gigabyte beyond the first thousand. */
    record Tier(int id, String name, int month, String gigabyte) {}

    /** A subscription. */
    record Store(String id, String label, Instant created, Tier tier, boolean newShape) {

        Optional<BigDecimal> shownPrice() {
            return newShape ? Optional.of(BigDecimal.valueOf(tier.month())) : Optional.empty();
        }
    }

    static ObjectStorages generate(VultrSpec spec) {
        Dice dice = spec.dice("object-storages");
        return new ObjectStorages(Things.make(
                spec.count(VultrCount.OBJECT_STORAGES),
                i -> new Store(
                        dice.uuid(), "assets-" + i, dice.before(spec.now(), 800), dice.pick(TIERS), i % 2 == 0)));
    }

    @Override
    public List<Listing> listings() {
        List<Map<String, @Nullable Object>> clusters =
                List.of(object("id", 2, "region", "ewr", "hostname", "ewr1.vultrobjects.com", "deploy", "yes"));
        return List.of(
                Listing.paged("/object-storage", "object_storages", stores, ObjectStorages::json),
                Listing.paged("/object-storage/clusters", "clusters", clusters, cluster -> cluster),
                Listing.of("/object-storage/tiers", "tiers", TIERS, ObjectStorages::json, Listing.Paging.NO_META));
    }

    @Override
    public Stream<VultrLine> lines(BillingMonth month) {
        return stores.stream()
                .filter(s -> month.existsIn(s.created()))
                .map(s -> month.hours(
                                "Object Storage",
                                "Object Storage (" + s.label() + ")",
                                s.created(),
                                BigDecimal.valueOf(s.tier().month()),
                                Things.CAP_HOURS)
                        .of(s.id(), false));
    }

    @Override
    public void tell(Sheet sheet) {
        stores.forEach(s -> sheet.one("object_storages", s.shownPrice().orElse(null), null));
    }

    private static Map<String, @Nullable Object> json(Store store) {
        Map<String, @Nullable Object> json = object(
                "id", store.id(),
                "date_created", Wire.iso(store.created()),
                "cluster_id", 2,
                "region", "ewr",
                "label", store.label(),
                "status", "active",
                "s3_hostname", "ewr1.vultrobjects.com",
                "s3_access_key", Secrets.of(store.id(), "access"),
                "s3_secret_key", Secrets.of(store.id(), "secret"));
        if (store.newShape()) {
            json.put("tier", json(store.tier()));
        }
        return json;
    }

    private static Map<String, @Nullable Object> json(Tier tier) {
        return object(
                "OBJSTORETIERID",
                tier.id(),
                "id",
                tier.id(),
                "sales_name",
                tier.name(),
                "price",
                tier.month(),
                "bw_gb_price",
                new BigDecimal("0.01"),
                "disk_gb_price",
                new BigDecimal(tier.gigabyte()),
                "is_default",
                tier.id() == 1 ? "yes" : "no",
                "slug",
                "tier_00" + tier.id());
    }
}
