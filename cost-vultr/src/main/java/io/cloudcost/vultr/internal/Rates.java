package io.cloudcost.vultr.internal;

import io.cloudcost.model.Money;
import io.cloudcost.resource.Price;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Prices that are not in the machine catalogue. All are US dollars; each names its source. */
final class Rates {

    private static final String USD = "USD";
    private static final BigDecimal BYTES_PER_GIB = BigDecimal.valueOf(1L << 30);

    /** docs.vultr.com, "Does Vultr charge for stored snapshots": 0.05 per GB and month. Whether that means GB or GiB is not said. */
    private static final BigDecimal SNAPSHOT_PER_GB = new BigDecimal("0.05");

    private static final String SNAPSHOT_SOURCE =
            "docs.vultr.com: 0.05 USD per GB and month; which size is billed is not confirmed, here the full one in GiB";

    /** A reserved IPv4 address by a price crawler that refers to docs.vultr.com, "Are reserved IPs free". */
    private static final Price RESERVED_V4 =
            Price.monthly(usd("3"), "third-party crawler of docs.vultr.com: 3 USD per month");

    /** 720 hours at 0.0149 capped at 10 in Vultr's own invoice example. */
    private static final Price LOAD_BALANCER =
            Price.monthly(usd("10"), "Vultr's invoice example: 10 USD per month for one node");

    private Rates() {}

    /** A price that an object carries itself. */
    static Price own(@Nullable BigDecimal monthly, String source) {
        return monthly == null
                ? Price.unknown(source + " gives no price")
                : Price.monthly(Money.of(monthly, USD), source);
    }

    static Price snapshot(@Nullable Long bytes) {
        if (bytes == null || bytes <= 0) {
            return Price.unknown("its size is not known");
        }
        BigDecimal gigabytes = BigDecimal.valueOf(bytes).divide(BYTES_PER_GIB);
        return Price.monthly(Money.of(gigabytes.multiply(SNAPSHOT_PER_GB), USD), SNAPSHOT_SOURCE);
    }

    static Price reservedIp(int version) {
        return version == 4 ? RESERVED_V4 : Price.unknown("no source gives the price of a reserved IPv6 network");
    }

    static Price loadBalancer(@Nullable Integer nodes) {
        return nodes == null || nodes == 1
                ? LOAD_BALANCER
                : Price.unknown("no source gives the price of a load balancer of several nodes");
    }

    static Price cluster(@Nullable Boolean highlyAvailable) {
        return Boolean.TRUE.equals(highlyAvailable)
                ? Price.unknown("no source gives the price of several control planes")
                : Price.unknown("its nodes are billed as machines; no source names a price for a single control plane");
    }

    private static Money usd(String amount) {
        return Money.of(amount, USD);
    }
}
