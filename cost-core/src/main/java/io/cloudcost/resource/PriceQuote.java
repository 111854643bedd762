package io.cloudcost.resource;

import io.cloudcost.model.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a machine of one size costs in a region, as one source says it. A rate that the source does not give is unknown and
 * never zero. Made with {@link #builder}.
 *
 * @param provider the provider's id, for example {@code aws}
 * @param region the provider's region id; null if the price holds wherever the size is sold, and the source does not say where
 * @param plan the provider's id of the size
 * @param kind a virtual machine or a whole physical one
 * @param family the provider's name for its line of sizes, null if unknown
 * @param vcpus virtual processors
 * @param memoryMib memory in MiB
 * @param diskGb local disk in GB that is in the price
 * @param architecture null if unknown
 * @param gpu accelerators; null if there are none
 * @param onDemand the rate of a machine that nobody takes away; null if unknown
 * @param onDemandMissing why that rate is unknown; null if it is known
 * @param spot the rate of a machine that may be taken away at any time; null if unknown
 * @param spotMissing why that rate is unknown; null if it is known
 * @param billing how time is counted
 * @param basis whose price it is
 * @param source where it is from, for people
 */
public record PriceQuote(
        String provider,
        @Nullable String region,
        String plan,
        ResourceKind kind,
        @Nullable String family,
        OptionalInt vcpus,
        OptionalLong memoryMib,
        OptionalLong diskGb,
        @Nullable Architecture architecture,
        @Nullable Gpu gpu,
        @Nullable Rate onDemand,
        @Nullable String onDemandMissing,
        @Nullable Rate spot,
        @Nullable String spotMissing,
        Billing billing,
        PriceBasis basis,
        String source) {

    /** @throws IllegalArgumentException if a rate and the reason for its lack are both there or both missing, or the currencies differ */
    public PriceQuote {
        oneOf(plan, onDemand, onDemandMissing);
        oneOf(plan, spot, spotMissing);
        if (onDemand != null && spot != null && !onDemand.hourly.currency().equals(spot.hourly.currency())) {
            throw new IllegalArgumentException("The rates of " + plan + " must be in one currency.");
        }
    }

    /** Begins a quote of a virtual machine. */
    public static PriceQuoteBuilder builder(String provider, String plan) {
        return new PriceQuoteBuilder(provider, plan);
    }

    /** Begins a quote that is like this one. */
    public PriceQuoteBuilder toBuilder() {
        return new PriceQuoteBuilder(this);
    }

    /** Provider, region and size, for example {@code aws/us-east-1/m5.large}; a star where the region is unknown. */
    public String id() {
        return provider + "/" + (region == null ? "*" : region) + "/" + plan;
    }

    /** The rate on demand, or the spot rate; empty if unknown. */
    public Optional<Rate> rate(boolean ofSpot) {
        return Optional.ofNullable(ofSpot ? spot : onDemand);
    }

    private static void oneOf(String plan, @Nullable Rate rate, @Nullable String missing) {
        if ((rate == null) == (missing == null)) {
            throw new IllegalArgumentException(
                    "A rate of " + plan + " must be known, or unknown for a reason, and not both.");
        }
    }

    /**
     * A price for time.
     *
     * @param hourly for an hour; above zero
     * @param asOf when the source says that it held; a day is its midnight UTC
     * @param monthlyCap the most that a calendar month costs at this rate; null if there is no such cap
     */
    public record Rate(Money hourly, Instant asOf, @Nullable Money monthlyCap) {

        /** @throws IllegalArgumentException if an amount is not above zero, or the currencies differ */
        public Rate {
            if (!hourly.isPositive() || (monthlyCap != null && !monthlyCap.isPositive())) {
                throw new IllegalArgumentException("A rate must be above 0; 0 in a source means unknown.");
            }
            if (monthlyCap != null && !monthlyCap.currency().equals(hourly.currency())) {
                throw new IllegalArgumentException("A rate and its cap must be in one currency.");
            }
        }

        /** How old the price is; zero if it is from the future of the clock. */
        public Duration age(Instant now) {
            return asOf.isAfter(now) ? Duration.ZERO : Duration.between(asOf, now);
        }
    }

    /**
     * How time is counted.
     *
     * @param increment time is rounded up to whole ones of these; above zero
     * @param minimum the least that is billed; not negative
     */
    public record Billing(Duration increment, Duration minimum) {

        /** By the second, from the first one. */
        public static final Billing BY_SECOND = new Billing(Duration.ofSeconds(1), Duration.ZERO);
        /** By the second, at least a minute: AWS and Google Cloud. */
        public static final Billing BY_SECOND_FROM_A_MINUTE =
                new Billing(Duration.ofSeconds(1), Duration.ofSeconds(60));
        /** By the hour begun: Vultr. */
        public static final Billing BY_HOUR = new Billing(Duration.ofHours(1), Duration.ofHours(1));

        /** @throws IllegalArgumentException if the increment is not above zero or the minimum negative */
        public Billing {
            if (increment.isZero() || increment.isNegative() || minimum.isNegative()) {
                throw new IllegalArgumentException("Billing must be in steps above zero, not " + increment);
            }
        }

        /** The time that is billed for this time. */
        public Duration billed(Duration used) {
            Duration least = used.compareTo(minimum) < 0 ? minimum : used;
            long whole = least.dividedBy(increment);
            Duration rounded = increment.multipliedBy(whole);
            return rounded.compareTo(least) < 0 ? rounded.plus(increment) : rounded;
        }
    }
}
