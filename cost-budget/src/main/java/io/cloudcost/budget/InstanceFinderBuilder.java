package io.cloudcost.budget;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.internal.find.CostRules;
import io.cloudcost.budget.internal.find.Speeds;
import io.cloudcost.model.ExchangeRates;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes an {@link InstanceFinder}. */
public final class InstanceFinderBuilder {

    private static final BigDecimal SLOWEST = new BigDecimal("0.01");
    private static final BigDecimal FASTEST = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 20;
    private static final BigDecimal MOST_REWORK = BigDecimal.TEN;

    final PriceBook book;
    Clock clock = Clock.systemUTC();
    int runnersUp = 5;
    private final Map<String, BigDecimal> speed = new HashMap<>();
    private final Map<String, Money> egress = new HashMap<>();
    private final Map<String, Money> storage = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private @Nullable BigDecimal rework;
    private @Nullable ExchangeRates rates;
    private String currency = "USD";
    private @Nullable Duration maxAge;

    InstanceFinderBuilder(PriceBook book) {
        this.book = book;
    }

    /**
     * How fast a size or a family works against the others, as measured: 2 halves the time. 0.01 to 100; 1 unless told.
     *
     * @param familyOrPlan for example {@code m5}, {@code m5.large} or {@code aws/m5}; a name that two providers have needs the
     *     provider's id
     */
    public InstanceFinderBuilder speed(String familyOrPlan, BigDecimal value) {
        range("speed of " + familyOrPlan, value, SLOWEST, FASTEST);
        speed.put(familyOrPlan, value);
        return this;
    }

    /** What share of its runtime a spot machine works again after interruptions, as measured. 0 to 10; 0.2 is assumed unless told. */
    public InstanceFinderBuilder rework(BigDecimal share) {
        range("rework", share, BigDecimal.ZERO, MOST_REWORK);
        rework = share;
        return this;
    }

    /** What a GB of traffic to the internet costs at a provider; not below 0. */
    public InstanceFinderBuilder egressRate(String provider, Money perGb) {
        notNegative("GB of egress of " + provider, perGb);
        egress.put(provider, perGb);
        return this;
    }

    /** What a GB of disk costs for a month of 730 hours at a provider; not below 0. */
    public InstanceFinderBuilder storageRate(String provider, Money perGbMonth) {
        notNegative("GB of disk of " + provider, perGbMonth);
        storage.put(provider, perGbMonth);
        return this;
    }

    /** Exchange rates for prices in other currencies; without them such prices are left out. */
    public InstanceFinderBuilder rates(ExchangeRates value) {
        rates = value;
        return this;
    }

    /** The currency that offers are compared in; USD unless told. */
    public InstanceFinderBuilder currency(String value) {
        currency = value;
        return this;
    }

    /** How old a price may be; any age unless told. */
    public InstanceFinderBuilder maxAge(@Nullable Duration value) {
        if (value != null && value.isNegative()) {
            problems.add("The highest age of a price must not be below 0, and is " + value + ".");
        }
        maxAge = value;
        return this;
    }

    /** How many offers beside the best; 5 unless told. */
    public InstanceFinderBuilder runnersUp(int value) {
        if (value < 0 || value > 1000) {
            problems.add("The number of runners-up must be 0 to 1000, not " + value + ".");
        }
        runnersUp = value;
        return this;
    }

    /** Tells how old prices are and when a run would begin. */
    public InstanceFinderBuilder clock(Clock value) {
        clock = value;
        return this;
    }

    /** The finder. @throws ConfigurationException with everything that is wrong at once */
    public InstanceFinder build() {
        List<String> all = new ArrayList<>(problems);
        if (!speed.isEmpty()) {
            all.addAll(new Speeds(book.quotes()).problems(speed.keySet()));
        }
        if (!all.isEmpty()) {
            throw new ConfigurationException(all);
        }
        return new InstanceFinder(this);
    }

    CostRules rules() {
        return new CostRules(
                speed,
                rework == null ? CostRules.ASSUMED_REWORK : rework,
                rework == null,
                egress,
                storage,
                rates,
                currency,
                maxAge);
    }

    private void notNegative(String what, Money price) {
        if (price.amount().signum() < 0) {
            problems.add("The price of a " + what + " must not be below 0, and is " + price + ".");
        }
    }

    private void range(String what, BigDecimal value, BigDecimal least, BigDecimal most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0 || value.scale() > MOST_DECIMALS) {
            problems.add("The " + what + " must be " + least.toPlainString() + " to " + most.toPlainString()
                    + " with at most " + MOST_DECIMALS + " decimals, not " + value + ".");
        }
    }
}
