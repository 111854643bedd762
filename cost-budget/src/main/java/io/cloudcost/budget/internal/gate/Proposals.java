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
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Estimates what was asked for. */
final class Proposals {

    /** From which age on a price is told of as old. */
    private static final Duration OLD = Duration.ofDays(30);

    private static final String LET_IN = " It was let in all the same, with the most that it may cost.";

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
        private final Foresight foresight;
        private final PlannedRuntime runtime;
        private final Money limit;

        Asked(String id, JobRequest request, Optional<Approval> approval) {
            this.id = id;
            this.request = request;
            this.approval = approval;
            this.foresight = Foresight.of(spec, request);
            this.runtime = foresight.runtime();
            this.limit = Objects.requireNonNullElse(request.budget(), spec.limit());
        }

        Proposal proposal() {
            Money hourly = request.hourlyPrice();
            if (hourly != null) {
                return on(Estimating.own(hourly, request.needs(), runtime, spec.now()));
            }
            try {
                Search search = spec.market().find(request.needs(), runtime);
                return search.best().map(this::on).orElseGet(() -> none(search));
            } catch (ConfigurationException wrong) {
                return unknown(RefusalCode.CURRENCY, String.join(" ", wrong.problems()));
            }
        }

        /** That no machine is as it should be is known: no gate lets that in. */
        private Proposal none(Search search) {
            RefusalCode code = Found.code(search);
            String sentence = Found.sentence(search);
            return code == RefusalCode.NO_MACHINE ? Proposal.refused(code, sentence) : unknown(code, sentence);
        }

        private Proposal on(Offer offer) {
            String own = offer.hourly().currency();
            String currency = offer.upper().compute().currency();
            Optional<BigDecimal> rate = Rates.find(spec.rates(), own, currency);
            Optional<Money> most = Rates.convert(spec.rates(), limit, currency);
            if (rate.isEmpty() || most.isEmpty()) {
                return unknown(
                        RefusalCode.CURRENCY,
                        "Its price is in " + own + " and what it may cost in " + limit.currency()
                                + ": give the gate exchange rates.");
            }
            JobEstimate estimate = foresight.estimate(offer, rate.get());
            return offer.complete()
                    ? candidate(Optional.of(offer), estimate, most.get(), warnings(offer))
                    : partly(offer, estimate, most.get());
        }

        /** Where the price of something is missing, what is known of it must fit, and the most that it may cost is reserved. */
        private Proposal partly(Offer offer, JobEstimate known, Money most) {
            String sentence = String.join(" ", offer.upper().missing());
            if (spec.whenUnknown() == WhenUnknown.REFUSE) {
                return Proposal.refused(RefusalCode.PRICE_UNKNOWN, sentence);
            }
            Money all = known.p90().compareTo(most) > 0 ? known.p90() : most;
            JobEstimate estimate = new JobEstimate(
                    all,
                    all,
                    all,
                    runtime,
                    EstimateBasis.UNKNOWN,
                    known.runtimeBasis(),
                    0,
                    known.rate(),
                    known.extras(),
                    known.disks(),
                    List.of(sentence));
            List<String> warnings = new ArrayList<>(warnings(offer));
            warnings.add(sentence + LET_IN);
            return candidate(Optional.of(offer), estimate, most, warnings);
        }

        /** What a gate does that does not know the cost: it refuses, or reserves the most that the job may cost. */
        private Proposal unknown(RefusalCode code, String sentence) {
            if (spec.whenUnknown() == WhenUnknown.REFUSE) {
                return Proposal.refused(code, sentence);
            }
            JobEstimate estimate = new JobEstimate(
                    limit,
                    limit,
                    limit,
                    runtime,
                    EstimateBasis.UNKNOWN,
                    EstimateBasis.UNKNOWN,
                    0,
                    BigDecimal.ONE,
                    Money.zero(limit.currency()),
                    null,
                    List.of(sentence));
            return candidate(Optional.empty(), estimate, limit, List.of(sentence + LET_IN));
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
