package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.internal.prices.Rates;
import io.cloudcost.model.Money;
import io.cloudcost.snapshot.CatalogPrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a gp3 volume costs: its size, and what it has beyond 3,000 operations and 125 MiB a second (EBS's price page).
 *
 * @param gib size
 * @param iops operations a second that it must have
 * @param mibps MiB a second that it must have
 */
record Gp3(BigDecimal gib, BigDecimal iops, BigDecimal mibps) {

    /** The most operations that a gp3 volume is taken for here; later limits are higher, and not offered everywhere. */
    static final BigDecimal MOST_IOPS = BigDecimal.valueOf(16_000);

    static final BigDecimal INCLUDED_IOPS = BigDecimal.valueOf(3_000);
    static final BigDecimal INCLUDED_MIBPS = BigDecimal.valueOf(125);
    static final BigDecimal MOST_MIBPS = BigDecimal.valueOf(1_000);

    /** For a month; empty unless all prices that it takes are known. */
    Optional<Money> price(List<CatalogPrice> prices, String region) {
        BigDecimal moreIops = iops.subtract(INCLUDED_IOPS).max(BigDecimal.ZERO);
        BigDecimal moreMibps = mibps.subtract(INCLUDED_MIBPS).max(BigDecimal.ZERO);
        Optional<Money> storage = part(prices, region, "gp3/gib", gib);
        return storage.flatMap(size -> with(size, moreIops, part(prices, region, "gp3/iops", moreIops)))
                .flatMap(sum -> with(sum, moreMibps, part(prices, region, "gp3/mibps", moreMibps)));
    }

    private static Optional<Money> with(Money sum, BigDecimal amount, Optional<Money> more) {
        return amount.signum() == 0 ? Optional.of(sum) : more.map(sum::plus);
    }

    private static Optional<Money> part(List<CatalogPrice> prices, String region, String plan, BigDecimal amount) {
        return Rates.of(prices, region, plan).map(price -> price.times(amount));
    }
}
