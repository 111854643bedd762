package io.cloudcost.vultr.internal;

import io.cloudcost.resource.Price;
import io.cloudcost.vultr.internal.api.WireTier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What object storage costs by its class: the object's own word, else the list of classes. */
final class TierPrices {

    /** Where no list is needed. */
    static final TierPrices NONE = new TierPrices(List.of());

    private final List<WireTier> tiers;

    TierPrices(List<WireTier> tiers) {
        this.tiers = List.copyOf(tiers);
    }

    Price price(@Nullable WireTier tier) {
        if (tier == null) {
            return Price.unknown("the object storage names no class");
        }
        BigDecimal own = tier.price();
        return own != null
                ? Rates.own(own, "/object-storage")
                : tiers.stream()
                        .filter(known -> same(known, tier))
                        .findFirst()
                        .map(known -> Rates.own(known.price(), "/object-storage/tiers"))
                        .orElseGet(() -> Price.unknown("no list gives the price of its class"));
    }

    /** Whether the list of classes could tell more than the object does. */
    static boolean needsList(@Nullable WireTier tier) {
        return tier != null && tier.price() == null;
    }

    private static boolean same(WireTier one, WireTier other) {
        return equal(one.id(), other.id()) || equal(one.slug(), other.slug());
    }

    private static boolean equal(@Nullable String one, @Nullable String other) {
        return one != null && Objects.equals(one, other);
    }
}
