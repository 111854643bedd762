package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.internal.ledger.Ledger;
import io.cloudcost.budget.model.BudgetView;
import io.cloudcost.budget.model.Decision;
import io.cloudcost.budget.model.Fit;
import io.cloudcost.budget.model.GpuNeed;
import io.cloudcost.budget.model.JobEstimate;
import io.cloudcost.budget.model.Needs;
import io.cloudcost.budget.model.NeedsBuilder;
import io.cloudcost.budget.model.Offer;
import io.cloudcost.budget.model.PlannedRuntime;
import io.cloudcost.budget.model.RefusalCode;
import io.cloudcost.budget.model.SpotUse;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.PriceQuote;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** What would fit where a job costs too much: fewer hours, another machine, spot, or later. Each is tried before it is told. */
final class Fits {

    private static final int DECIMALS = 10;

    private final Spec spec;
    private final Candidate candidate;
    private final Offer offer;
    private final Money left;
    private final Foresight foresight;
    private final FrozenRates rates;

    private Fits(Spec spec, Candidate candidate, Offer offer, Money left) {
        this.spec = spec;
        this.candidate = candidate;
        this.offer = offer;
        this.left = left;
        this.foresight = Foresight.of(spec, candidate.request());
        this.rates = new FrozenRates(spec.rates());
    }

    static Decision.Refused in(Spec spec, Candidate candidate, Decision.Refused refused) {
        boolean byMoney = refused.reasons().stream()
                .allMatch(it -> it.code() == RefusalCode.OVER_BUDGET || it.code() == RefusalCode.OVER_REQUEST_LIMIT);
        return byMoney && candidate.offer().isPresent()
                ? refused.with(
                        new Fits(spec, candidate, candidate.offer().get(), left(candidate, refused)).all(refused))
                : refused;
    }

    /** What the job may cost at most to be let in now, in the currency of its price. */
    private static Money left(Candidate candidate, Decision.Refused refused) {
        Money left = candidate.limit();
        Money asked = candidate.estimate().p90();
        for (BudgetView view : refused.budgets()) {
            if (view.asked().isZero()) {
                continue;
            }
            Money own = Money.of(
                    view.left()
                            .amount()
                            .multiply(asked.amount())
                            .divide(view.asked().amount(), DECIMALS, RoundingMode.FLOOR),
                    left.currency());
            left = own.compareTo(left) < 0 ? own : left;
        }
        return left;
    }

    private List<Fit> all(Decision.Refused refused) {
        List<Fit> fits = new ArrayList<>();
        if (left.isPositive()) {
            shorter().ifPresent(fits::add);
            find(
                            like(SpotUse.NEVER),
                            it -> !it.quote().id().equals(offer.quote().id()),
                            Fit::cheaper)
                    .ifPresent(fits::add);
            find(like(SpotUse.ONLY), it -> !offer.spot(), Fit::spot).ifPresent(fits::add);
        }
        later(refused).ifPresent(fits::add);
        return fits;
    }

    /** When the last of the budgets that are in the way begins anew, if all do and have room for it then. */
    private Optional<Fit> later(Decision.Refused refused) {
        List<BudgetView> passed =
                refused.budgets().stream().filter(BudgetView::isPassed).toList();
        boolean any = passed.stream()
                .allMatch(view -> view.windowEnd() != null && view.asked().compareTo(view.limit()) <= 0);
        return passed.stream()
                .filter(view -> any && candidate.estimate().p90().compareTo(candidate.limit()) <= 0)
                .max(Comparator.comparing(view -> Objects.requireNonNull(view.windowEnd())))
                .map(Fit::later);
    }

    /** The most whole minutes on the same machine. */
    private Optional<Fit> shorter() {
        long fitting = 0;
        long tooMany = candidate.estimate().runtime().p90().toMinutes() + 1;
        while (tooMany - fitting > 1) {
            long middle = (fitting + tooMany) / 2;
            boolean fits = shorter(Duration.ofMinutes(middle)).isPresent();
            fitting = fits ? middle : fitting;
            tooMany = fits ? tooMany : middle;
        }
        Duration most = Duration.ofMinutes(fitting);
        return fitting == 0 ? Optional.empty() : shorter(most).map(it -> Fit.shorter(it, most));
    }

    /** What it would cost if it ran for so long, if that fits. */
    private Optional<Money> shorter(Duration time) {
        Foresight less = foresight.given(time);
        return same(less.runtime()).flatMap(it -> within(it, less)).map(JobEstimate::p90);
    }

    private Optional<Offer> same(PlannedRuntime runtime) {
        Money own = candidate.request().hourlyPrice();
        if (own != null) {
            Instant now = spec.now();
            return Optional.of(Estimating.own(own, candidate.request().needs(), runtime, now));
        }
        PriceQuote quote = offer.quote();
        NeedsBuilder pinned = extras(Needs.builder().provider(quote.provider()).plan(quote.plan()))
                .spot(offer.spot() ? SpotUse.ONLY : SpotUse.NEVER);
        if (quote.region() != null) {
            pinned.region(quote.region());
        }
        return spec.market().find(pinned.build(), runtime).offers().stream()
                .filter(it -> it.quote().id().equals(quote.id()))
                .findFirst();
    }

    private NeedsBuilder extras(NeedsBuilder needs) {
        Needs asked = candidate.request().needs();
        return needs.egressGb(asked.egressGb()).storageGb(asked.storageGb());
    }

    /** What was asked for or, where one size was, any that has as much. */
    private Needs like(SpotUse spot) {
        Needs asked = candidate.request().needs();
        return asked.plan() == null
                ? asked.with(it -> it.spot(spot).budget(left))
                : asMuchAs(offer.quote()).spot(spot).budget(left).build();
    }

    /** Who works on a GPU need not know whose processor is beside it; few sources say it. */
    private NeedsBuilder asMuchAs(PriceQuote quote) {
        NeedsBuilder needs = extras(Needs.builder())
                .vcpus(quote.vcpus().orElse(0))
                .memoryMib(quote.memoryMib().orElse(0));
        Gpu gpu = quote.gpu();
        return gpu != null && gpu.count() != null && gpu.model() != null
                ? needs.gpu(new GpuNeed(gpu.model(), gpu.count(), gpu.memoryGb()))
                : needs.architecture(quote.architecture());
    }

    private Optional<Fit> find(Needs needs, Predicate<Offer> another, BiFunction<Offer, Money, Fit> fit) {
        return candidate.request().hourlyPrice() != null
                ? Optional.empty()
                : spec.market().find(needs, foresight.runtime()).offers().stream()
                        .filter(another)
                        .flatMap(it -> within(it, foresight)
                                .filter(estimate -> isAdmitted(it, estimate))
                                .map(estimate -> fit.apply(it, estimate.p90()))
                                .stream())
                        .findFirst();
    }

    /** Another provider's machine may count in another budget. */
    private boolean isAdmitted(Offer other, JobEstimate estimate) {
        Candidate moved = candidate.on(other, estimate);
        return rates.<Boolean>during(() -> spec.state()
                .read(
                        Ledger.TABLES,
                        connection -> Judgement.of(connection, spec, rates, moved, spec.now())
                                .reasons()
                                .isEmpty()));
    }

    /** What it would cost there, if that is known and fits. */
    private Optional<JobEstimate> within(Offer other, Foresight how) {
        JobEstimate estimate = how.estimate(other, candidate.estimate().rate());
        boolean fits = other.complete()
                && estimate.p90().currency().equals(left.currency())
                && estimate.p90().compareTo(left) <= 0;
        return fits ? Optional.of(estimate) : Optional.empty();
    }
}
