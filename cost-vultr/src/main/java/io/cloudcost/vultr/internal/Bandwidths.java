package io.cloudcost.vultr.internal;

import io.cloudcost.model.Money;
import io.cloudcost.vultr.internal.api.WireBandwidth;
import io.cloudcost.vultr.internal.api.WireTraffic;
import io.cloudcost.vultr.model.VultrBandwidth;
import io.cloudcost.vultr.model.VultrTraffic;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The account's traffic as {@code /account/bandwidth} tells it. */
final class Bandwidths {

    private Bandwidths() {}

    static VultrBandwidth of(WireBandwidth wire) {
        return new VultrBandwidth(
                month(wire.previousMonth()), month(wire.currentMonthToDate()), month(wire.currentMonthProjected()));
    }

    private static @Nullable VultrTraffic month(@Nullable WireTraffic wire) {
        if (wire == null) {
            return null;
        }
        BigDecimal cost = wire.overageCost();
        return new VultrTraffic(
                at(wire.timestampStart()),
                at(wire.timestampEnd()),
                wire.gbIn(),
                wire.gbOut(),
                included(wire),
                wire.overage(),
                cost == null ? null : Money.usd(cost));
    }

    private static @Nullable BigDecimal included(WireTraffic wire) {
        return Stream.of(wire.instanceBandwidthCredits(), wire.freeBandwidthCredits(), wire.purchasedBandwidthCredits())
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static @Nullable Instant at(@Nullable String text) {
        return Optional.ofNullable(text).flatMap(Dates::read).orElse(null);
    }
}
