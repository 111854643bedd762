package io.cloudcost.budget.internal.find;

import io.cloudcost.model.ExchangeRates;
import io.cloudcost.model.Money;
import io.cloudcost.resource.PriceQuote;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the caller knows that no price says.
 *
 * @param speed how fast a size or a family works, against 1 for all others; by id of the size or name of the family, with or without
 *     the provider before a slash
 * @param rework what share of its runtime a spot machine works again after interruptions
 * @param reworkAssumed whether nobody measured that
 * @param egress the price of a GB to the internet, by provider
 * @param storage the price of a GB of disk for a month of 730 hours, by provider
 * @param rates exchange rates, null for none
 * @param currency what offers are compared in
 * @param maxAge how old a price may be, null for any age
 */
public record CostRules(
        Map<String, BigDecimal> speed,
        BigDecimal rework,
        boolean reworkAssumed,
        Map<String, Money> egress,
        Map<String, Money> storage,
        @Nullable ExchangeRates rates,
        String currency,
        @Nullable Duration maxAge) {

    /** The share that is assumed where nobody measured it. No source gives one. */
    public static final BigDecimal ASSUMED_REWORK = new BigDecimal("0.2");

    /** A copy. */
    public CostRules {
        speed = Map.copyOf(speed);
        egress = Map.copyOf(egress);
        storage = Map.copyOf(storage);
    }

    /** Nothing known, dollars, prices of any age. */
    public static CostRules usual() {
        return new CostRules(Map.of(), ASSUMED_REWORK, true, Map.of(), Map.of(), null, "USD", null);
    }

    /** How fast this size works. */
    BigDecimal speedOf(PriceQuote quote) {
        if (speed.isEmpty()) {
            return BigDecimal.ONE;
        }
        BigDecimal ofPlan = speedOf(quote.provider(), quote.plan());
        String family = quote.family();
        BigDecimal ofFamily = family == null ? null : speedOf(quote.provider(), family);
        return ofPlan != null ? ofPlan : ofFamily != null ? ofFamily : BigDecimal.ONE;
    }

    private @Nullable BigDecimal speedOf(String provider, String name) {
        BigDecimal full = speed.get(provider + "/" + name);
        return full != null ? full : speed.get(name);
    }

    /** The factor from this currency to the one that is compared in; empty if there is none above zero. */
    Optional<BigDecimal> factor(String from) {
        if (from.equals(currency)) {
            return Optional.of(BigDecimal.ONE);
        }
        try {
            return Optional.ofNullable(rates)
                    .map(known -> known.rate(from, currency))
                    .filter(rate -> rate.signum() > 0);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
