package io.cloudcost.budget.model;

import io.cloudcost.model.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a job may run, and why. */
public sealed interface Decision {

    /** The id of the decision, and of the job that comes of it; time-ordered. */
    String id();

    /** What was asked. */
    JobRequest request();

    /** The machine that it was judged on; empty if none fits or no price is known. */
    Optional<Offer> offer();

    /** How the budgets stood that it counts in. */
    List<BudgetView> budgets();

    /** When it was decided. */
    Instant at();

    /** Whether it may run. */
    default boolean admitted() {
        return this instanceof Admitted;
    }

    /** The decision in words, with its figures. */
    String explain();

    /**
     * It may run.
     *
     * @param estimate what it is thought to cost
     * @param limit the most that this one job may cost, in the currency of the estimate
     * @param approval somebody's word, where one was given
     * @param warnings what to know beforehand, each a sentence
     */
    record Admitted(
            String id,
            JobRequest request,
            Optional<Offer> offer,
            JobEstimate estimate,
            Money limit,
            Optional<Approval> approval,
            List<BudgetView> budgets,
            List<String> warnings,
            Instant at)
            implements Decision {

        /** A copy. */
        public Admitted {
            budgets = List.copyOf(budgets);
            warnings = List.copyOf(warnings);
        }

        @Override
        public String explain() {
            return request.name() + " may run: " + estimate.words(offer) + "."
                    + warnings.stream().map(warning -> " " + warning).collect(Collectors.joining());
        }
    }

    /**
     * It may not run.
     *
     * @param estimate what it is thought to cost; empty if nobody knows
     * @param reasons every reason, at least one
     * @param fits what would fit instead
     */
    record Refused(
            String id,
            JobRequest request,
            Optional<Offer> offer,
            Optional<JobEstimate> estimate,
            List<BudgetView> budgets,
            List<Refusal> reasons,
            List<Fit> fits,
            Instant at)
            implements Decision {

        /** A copy. */
        public Refused {
            budgets = List.copyOf(budgets);
            reasons = List.copyOf(reasons);
            fits = List.copyOf(fits);
        }

        /** The same with what would fit instead. */
        public Refused with(List<Fit> others) {
            return new Refused(id, request, offer, estimate, budgets, reasons, others, at);
        }

        @Override
        public String explain() {
            return request.name() + " may not run. "
                    + reasons.stream().map(Refusal::sentence).collect(Collectors.joining(" "))
                    + (fits.isEmpty()
                            ? ""
                            : " What fits: " + fits.stream().map(Fit::sentence).collect(Collectors.joining("; "))
                                    + ".");
        }
    }
}
