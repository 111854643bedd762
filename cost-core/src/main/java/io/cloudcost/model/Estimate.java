package io.cloudcost.model;

/**
 * A sum of catalogue prices, not of charges: what is known, from how many priced things, and how many had no known
 * price. Only where {@code unpriced} is 0 is the total the whole truth. Estimates and {@link Amounts} cannot be added.
 *
 * @param total sum of the known monthly prices
 * @param priced how many things had a price
 * @param unpriced how many had none; they are in no total
 */
public record Estimate(Amounts total, int priced, int unpriced) {

    /** Nothing seen yet. */
    public static final Estimate NONE = new Estimate(Amounts.none(), 0, 0);

    public Estimate {
        if (priced < 0 || unpriced < 0) {
            throw new IllegalArgumentException("Counts must not be negative");
        }
    }

    /** One more thing, with a known price. */
    public Estimate plus(Money price) {
        return new Estimate(total.plus(price), priced + 1, unpriced);
    }

    /** One more thing, without a known price. */
    public Estimate plusUnknown() {
        return new Estimate(total, priced, unpriced + 1);
    }

    /** Both together. */
    public Estimate plus(Estimate other) {
        return new Estimate(total.plus(other.total), priced + other.priced, unpriced + other.unpriced);
    }

    /** Whether every thing had a price. */
    public boolean isComplete() {
        return unpriced == 0;
    }
}
