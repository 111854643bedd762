package io.cloudcost.budget.internal.gate;

import io.cloudcost.model.ExchangeRates;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Exchange rates for work within transactions. Rates are somebody else's code, which may take its time, and a transaction keeps
 * everybody else waiting: a rate that is not known yet ends the work, is asked for outside of it, and the work begins anew. Not
 * thread-safe.
 */
public final class FrozenRates {

    private final ExchangeRates source;
    private final Map<Pair, Optional<BigDecimal>> known = new HashMap<>();

    /** @param source who is asked, once for two currencies */
    public FrozenRates(ExchangeRates source) {
        this.source = source;
    }

    /**
     * Does the work, and does it again for each rate that it lacked.
     *
     * @param work leaves nothing behind when it throws
     */
    public <T> T during(Supplier<T> work) {
        while (true) {
            try {
                return work.get();
            } catch (Missing missing) {
                Pair pair = missing.pair;
                known.put(pair, Rates.find(source, pair.from, pair.to));
            }
        }
    }

    /** Within {@link #during}: what one unit is worth in another currency; empty if there is no rate above zero. */
    public Optional<BigDecimal> find(String from, String to) {
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        Pair pair = new Pair(from, to);
        Optional<BigDecimal> rate = known.get(pair);
        if (rate == null) {
            throw new Missing(pair);
        }
        return rate;
    }

    private record Pair(String from, String to) {}

    /** Of a rate that nobody asked for yet. */
    private static final class Missing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Pair pair;

        private Missing(Pair pair) {
            super("The rate from " + pair.from + " to " + pair.to + " was not asked for yet.", null, false, false);
            this.pair = pair;
        }
    }
}
