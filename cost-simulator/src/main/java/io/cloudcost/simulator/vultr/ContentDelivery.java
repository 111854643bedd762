package io.cloudcost.simulator.vultr;

import static io.cloudcost.simulator.Json.object;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** CDN zones, pulled and pushed; the API shows traffic and no price. */
record ContentDelivery(List<Zone> pulled, List<Zone> pushed) implements Family {

    /** A zone. */
    record Zone(String id, String label, Instant created, long bytesOut) {}

    static ContentDelivery generate(VultrSpec spec) {
        Dice dice = spec.dice("cdn");
        return new ContentDelivery(
                Things.make(spec.count(VultrCount.PULL_ZONES), i -> zone("pull-" + i, dice, spec)),
                Things.make(spec.count(VultrCount.PUSH_ZONES), i -> zone("push-" + i, dice, spec)));
    }

    private static Zone zone(String label, Dice dice, VultrSpec spec) {
        return new Zone(dice.uuid(), label, dice.before(spec.now(), 400), dice.below(1_000) * 1_000_000_000L);
    }

    @Override
    public List<Listing> listings() {
        return List.of(
                Listing.paged("/cdns/pull-zones", "pull_zones", pulled, ContentDelivery::json),
                Listing.paged("/cdns/push-zones", "push_zones", pushed, ContentDelivery::json));
    }

    @Override
    public void tell(Sheet sheet) {
        pulled.forEach(zone -> sheet.one("pull_zones"));
        pushed.forEach(zone -> sheet.one("push_zones"));
    }

    private static Map<String, @Nullable Object> json(Zone zone) {
        return object(
                "id",
                zone.id(),
                "date_created",
                Wire.plain(zone.created()),
                "status",
                "active",
                "label",
                zone.label(),
                "cdn_url",
                "https://cdn-" + zone.id().substring(0, 12) + ".vultrcdn.com",
                "cache_size",
                50_000_000,
                "requests",
                zone.bytesOut() / 50_000,
                "in_bytes",
                zone.bytesOut() / 100,
                "out_bytes",
                zone.bytesOut(),
                "regions",
                List.of("ord", "ewr"));
    }
}
