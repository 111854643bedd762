package io.cloudcost.resource;

import io.cloudcost.model.Estimate;
import io.cloudcost.model.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a catalogue says that a thing costs; not what was charged for it. Known, or unknown for a reason. */
public sealed interface Price {

    /**
     * A price that a source gives.
     *
     * @param monthly for a whole month
     * @param hourly for an hour, exact (the monthly price over the hours that the provider bills at most), null where
     *     the thing is not billed by the hour
     * @param source where the price is from, for example {@code /plans} or a documentation page
     */
    record Known(Money monthly, @Nullable Money hourly, String source) implements Price {}

    /**
     * A price that no source gives.
     *
     * @param reason why not, in a few words for a person
     */
    record Unknown(String reason) implements Price {}

    /** A price by the month. */
    static Price monthly(Money monthly, String source) {
        return new Known(monthly, null, source);
    }

    /** No price. */
    static Price unknown(String reason) {
        return new Unknown(reason);
    }

    /** The price for a whole month, if known. */
    default Optional<Money> monthlyCost() {
        return this instanceof Known known ? Optional.of(known.monthly) : Optional.empty();
    }

    /** The estimate that holds this price alone. */
    default Estimate estimate() {
        return monthlyCost().map(Estimate.NONE::plus).orElseGet(Estimate.NONE::plusUnknown);
    }
}
