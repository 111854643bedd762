package io.cloudcost.budget.report;

import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Jobs by provider, and where a piece of work costs least.
 *
 * @param period whole days of UTC in which the jobs ended; the last is today's
 * @param providers by provider and currency
 * @param works pieces of work by what they are, provider and currency
 * @param advice where the same work costs least; empty where nothing can be said
 * @param abstained why nothing more is said, each a sentence
 * @param notStarted how many more jobs ended before a machine began to work: they are in no figure
 */
public record CompareReport(
        Period period,
        List<AtProvider> providers,
        List<Work> works,
        List<Advice> advice,
        List<String> abstained,
        long notStarted) {

    /** A copy. */
    public CompareReport {
        providers = List.copyOf(providers);
        works = List.copyOf(works);
        advice = List.copyOf(advice);
        abstained = List.copyOf(abstained);
    }

    /** What pieces of work are counted by. */
    public enum Counted {
        /** The units that jobs told of. */
        UNITS,
        /** Runs that did their work, of jobs of one name that told of no units. */
        RUNS
    }

    /**
     * The jobs of a provider in one currency.
     *
     * @param provider null where no machine was known
     * @param costs of all of them
     * @param succeeded how many did their work
     * @param failed how many did not, or were lost
     */
    public record AtProvider(@Nullable String provider, JobCosts costs, long succeeded, long failed) {

        /** Which share of the jobs did its work, to four decimals, without those that were cancelled or never began; empty if there are none. */
        public Optional<BigDecimal> successRate() {
            return Ratio.of(succeeded, succeeded + failed);
        }
    }

    /**
     * Pieces of one kind of work at a provider, in one currency.
     *
     * @param counted what a piece is
     * @param name of the unit, or of the jobs
     * @param provider where
     * @param costs of all jobs of this work, also of those that failed
     * @param billedPieces done by the jobs that a bill names
     * @param estimatedPieces done by the others
     */
    public record Work(
            Counted counted,
            String name,
            String provider,
            JobCosts costs,
            BigDecimal billedPieces,
            BigDecimal estimatedPieces) {

        /** What a piece was charged, to ten decimals; empty if no bill names one. */
        public Optional<Money> billedPrice() {
            return Ratio.each(costs.billed(), billedPieces);
        }

        /** What a piece is thought to have cost of which no bill is known, to ten decimals; empty if there is none. */
        public Optional<Money> estimatedPrice() {
            return Ratio.each(costs.estimated(), estimatedPieces);
        }
    }

    /**
     * A piece of work costs least at one of several providers.
     *
     * @param counted what a piece is
     * @param name of the unit, or of the jobs
     * @param provider where it costs least
     * @param price of a piece there
     * @param next the provider after that
     * @param nextPrice of a piece there
     * @param saving which share of the next one's price is saved, to four decimals
     * @param billed whether it rests on charges; otherwise on estimates
     * @param basis what it rests on, a sentence
     */
    public record Advice(
            Counted counted,
            String name,
            String provider,
            Money price,
            String next,
            Money nextPrice,
            BigDecimal saving,
            boolean billed,
            String basis) {}
}
