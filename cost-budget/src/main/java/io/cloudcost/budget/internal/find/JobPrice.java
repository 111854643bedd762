package io.cloudcost.budget.internal.find;

import io.cloudcost.budget.model.CostParts;
import io.cloudcost.budget.model.Needs;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run on a machine costs at a catalogue's price, the one rule for search, budgets and booking:
 *
 * <pre>
 * time    = runtime ÷ speed, for spot × (1 + rework), rounded up to the steps and the minimum that are billed
 * compute = the sum over calendar months (UTC) of min(rate × time in the month, the month's cap)
 * egress  = GB × rate, storage = GB × rate × time ÷ 730 h; unknown where the provider's rate is
 * </pre>
 *
 * Amounts are rounded up to ten decimals, and to nothing coarser.
 */
public final class JobPrice {

    private static final BigDecimal HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toMillis());
    private static final BigDecimal MONTH = HOUR.multiply(BigDecimal.valueOf(730));
    private static final int DECIMALS = 10;

    private final CostRules rules;

    /** @param rules what the caller knows */
    public JobPrice(CostRules rules) {
        this.rules = rules;
    }

    /**
     * The cost in the quote's currency.
     *
     * @param spot whether at the spot rate, which must be known then, as the one on demand otherwise
     * @param runtime how long the work takes at speed 1, above zero
     * @param start when it begins: months with a cap are cut there
     * @param needs for traffic and disk
     */
    public CostParts cost(PriceQuote quote, boolean spot, Duration runtime, Instant start, Needs needs) {
        Rate rate = quote.rate(spot).orElseThrow();
        String currency = rate.hourly().currency();
        Duration billed = billed(quote, spot, runtime);
        Money compute = new Money(compute(rate, billed, start), currency);
        Money rework = spot
                ? compute.minus(new Money(compute(rate, billed(quote, false, runtime), start), currency))
                : Money.zero(currency);
        List<String> missing = new ArrayList<>();
        Money egress = extra(quote, "egress", needs.egressGb(), rules.egress(), currency, missing);
        Money perMonth = extra(quote, "storage", needs.storageGb(), rules.storage(), currency, missing);
        Money storage = perMonth == null ? null : new Money(over(perMonth.amount(), billed, MONTH), currency);
        return new CostParts(billed, compute, rework, egress, storage, missing);
    }

    /** The time that is billed. */
    public Duration billed(PriceQuote quote, boolean spot, Duration runtime) {
        BigDecimal factor = spot ? BigDecimal.ONE.add(rules.rework()) : BigDecimal.ONE;
        BigDecimal millis = BigDecimal.valueOf(runtime.toMillis())
                .multiply(factor)
                .divide(rules.speedOf(quote), 0, RoundingMode.UP);
        return quote.billing().billed(Duration.ofMillis(Math.max(1, millis.longValueExact())));
    }

    private static BigDecimal compute(Rate rate, Duration billed, Instant start) {
        BigDecimal hourly = rate.hourly().amount();
        Money cap = rate.monthlyCap();
        if (cap == null) {
            return over(hourly, billed, HOUR);
        }
        Instant end = start.plus(billed);
        BigDecimal sum = BigDecimal.ZERO;
        for (Instant from = start; from.isBefore(end); ) {
            Instant to = earlier(Period.monthOf(from).end(), end);
            sum = sum.add(over(hourly, Duration.between(from, to), HOUR).min(cap.amount()));
            from = to;
        }
        return sum;
    }

    private @Nullable Money extra(
            PriceQuote quote,
            String what,
            BigDecimal gb,
            Map<String, Money> rates,
            String currency,
            List<String> missing) {
        if (gb.signum() == 0) {
            return Money.zero(currency);
        }
        Money rate = rates.get(quote.provider());
        if (rate == null || !rate.currency().equals(currency)) {
            missing.add("The " + what + " of " + gb.toPlainString() + " GB is not in it: no rate of " + quote.provider()
                    + (rate == null ? "" : " in " + currency) + " is given.");
            return null;
        }
        return rate.times(gb);
    }

    private static BigDecimal over(BigDecimal rate, Duration time, BigDecimal unit) {
        return rate.multiply(BigDecimal.valueOf(time.toMillis())).divide(unit, DECIMALS, RoundingMode.CEILING);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
