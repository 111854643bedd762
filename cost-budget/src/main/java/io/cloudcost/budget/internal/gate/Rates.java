package io.cloudcost.budget.internal.gate;

import io.cloudcost.model.ExchangeRates;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The caller's exchange rates, where there are any. */
public final class Rates {

    private static final Logger LOG = LoggerFactory.getLogger(Rates.class);

    private Rates() {}

    /** What one unit is worth in another currency; empty if there is no rate above zero. */
    public static Optional<BigDecimal> find(ExchangeRates rates, String from, String to) {
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        try {
            return Optional.of(rates.rate(from, to)).filter(rate -> rate.signum() > 0);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        } catch (RuntimeException failed) {
            // somebody else's code: what it does not tell is not known, and nothing is lost for it
            LOG.warn("The exchange rate from {} to {} could not be had:", from, to, failed);
            return Optional.empty();
        }
    }

    static Optional<Money> convert(ExchangeRates rates, Money money, String to) {
        return find(rates, money.currency(), to)
                .map(rate -> Money.of(money.amount().multiply(rate), to));
    }
}
