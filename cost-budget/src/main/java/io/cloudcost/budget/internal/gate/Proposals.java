package io.cloudcost.budget.internal.gate;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.model.Approval;
import io.cloudcost.budget.model.EstimateBasis;
import io.cloudcost.budget.model.JobEstimate;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.Offer;
import io.cloudcost.budget.model.PlannedRuntime;
import io.cloudcost.budget.model.RefusalCode;
import io.cloudcost.budget.model.Search;
import io.cloudcost.budget.model.WhenUnknown;
import io.cloudcost.model.Money;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Estimates what was asked for. */
final class Proposals {

    /** From which age on a price is told of as old. */
    private static final Duration OLD = Duration.ofDays(30);

    private final Spec spec;

    Proposals(Spec spec) {
        this.spec = spec;
    }

    Proposal of(String id, JobRequest request, Optional<Approval> approval) {
        return new Asked(id, request, approval).proposal();
    }

    private final class Asked {

        private final String id;
        private final JobRequest request;
        private final Optional<Approval> approval;
        private final PlannedRuntime runtime;
        private final Money limit;

        Asked(String id, JobRequest request, Optional<Approval> approval) {
            this.id = id;
            this.request = request;
            this.approval = approval;
            this.runtime = Estimating.runtime(request, spec);
            this.limit = Objects.requireNonNullElse(request.budget(), spec.limit());
        }

        Proposal proposal() {
            Money hourly = request.hourlyPrice();
            if (hourly != null) {
                return on(Estimating.own(hourly, runtime, spec.now()));
            }
            try {
                Search search = spec.market().find(request.needs(), runtime);
                return search.best().map(this::on).orElseGet(() -> unknown(Found.code(search), Found.sentence(search)));
            } catch (ConfigurationException wrong) {
                return unknown(RefusalCode.CURRENCY, String.join(" ", wrong.problems()));
            }
        }

        private Proposal on(Offer offer) {
            if (!offer.complete()) {
                return unknown(
                        RefusalCode.PRICE_UNKNOWN,
                        String.join(" ", offer.upper().missing()));
            }
            JobEstimate estimate = Estimating.of(offer, runtime, Estimating.basis(request));
            String currency = estimate.p90().currency();
            return Rates.convert(spec.rates(), limit, currency)
                    .map(it -> candidate(Optional.of(offer), estimate, it, warnings(offer)))
                    .orElseGet(() -> unknown(
                            RefusalCode.CURRENCY,
                            "Its price is in " + currency + " and what it may cost in " + limit.currency()
                                    + ": give the gate exchange rates."));
        }

        /** What a gate does that does not know the cost: it refuses, or reserves the most that the job may cost. */
        private Proposal unknown(RefusalCode code, String sentence) {
            if (spec.whenUnknown() == WhenUnknown.REFUSE) {
                return Proposal.refused(code, sentence);
            }
            JobEstimate estimate =
                    new JobEstimate(limit, limit, limit, runtime, EstimateBasis.UNKNOWN, 0, List.of(sentence));
            String warning = sentence + " It was let in all the same, with the most that it may cost.";
            return candidate(Optional.empty(), estimate, limit, List.of(warning));
        }

        private Proposal candidate(Optional<Offer> offer, JobEstimate estimate, Money most, List<String> warnings) {
            return Proposal.of(new Candidate(id, request, offer, estimate, most, approval, warnings));
        }
    }

    private static List<String> warnings(Offer offer) {
        return offer.age().compareTo(OLD) > 0
                ? List.of("The price is " + offer.age().toDays() + " days old.")
                : List.of();
    }
}
