package io.cloudcost.budget.internal.actual;

import io.cloudcost.budget.internal.gate.FrozenRates;
import io.cloudcost.budget.model.ActualCost;
import io.cloudcost.budget.model.ActualState;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.spi.JobCost;
import io.cloudcost.spi.Matched;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes of what a bill says now, and of what is kept of what it said before, how much is known of a job's cost. */
final class Appraisal {

    private final Look look;
    private final SortedMap<Integer, List<JobCost>> known;
    private final Schedule schedule;
    private final Instant now;
    private final List<String> notes = new ArrayList<>();

    /** @param known all costs that are kept of the job, those of this look among them */
    Appraisal(Look look, SortedMap<Integer, List<JobCost>> known, Schedule schedule, Instant now) {
        this.look = look;
        this.known = known;
        this.schedule = schedule;
        this.now = now;
    }

    ActualCost make(FrozenRates exchange) {
        List<JobCost> costs = known.values().stream().flatMap(List::stream).toList();
        ActualState state = state(costs);
        SortedMap<String, BigDecimal> rates = rates(costs, exchange);
        Money amount = costs.isEmpty() ? null : sum(costs, rates);
        Instant since = since(costs);
        Instant next = look.attempts().isEmpty()
                ? null
                : schedule.next(state, since, now).orElse(null);
        note(state, next);
        return new ActualCost(state, costs, amount, rates, matched(), now, next, notes, since);
    }

    private Instant since(List<JobCost> costs) {
        ActualCost before = look.job().actual();
        Amounts total = costs.stream().map(JobCost::amount).collect(Amounts.summing());
        return before != null && before.total().equals(total) ? before.unchangedSince() : now;
    }

    private ActualState state(List<JobCost> costs) {
        if (costs.isEmpty()) {
            return ActualState.NONE;
        }
        if (!known.keySet().containsAll(look.attempts())) {
            return ActualState.PARTIAL;
        }
        boolean settled =
                look.isComplete() && schedule.isSettled(now) && costs.stream().noneMatch(JobCost::mayChange);
        return settled ? ActualState.FINAL : ActualState.SETTLING;
    }

    private Matched matched() {
        ActualCost before = look.job().actual();
        Matched earlier = before == null ? Matched.NOT_FOUND : before.matched();
        return look.matched() == Matched.NOT_FOUND ? earlier : look.matched();
    }

    /** A rate stays as it was when its currency was first seen in the job's bill: later rates change no past job. */
    private SortedMap<String, BigDecimal> rates(List<JobCost> costs, FrozenRates exchange) {
        ActualCost before = look.job().actual();
        Map<String, BigDecimal> kept = before == null ? Map.of() : before.rates();
        SortedMap<String, BigDecimal> rates = new TreeMap<>();
        costs.stream()
                .map(cost -> cost.amount().currency())
                .distinct()
                .filter(currency -> !currency.equals(currency()))
                .forEach(currency -> rate(kept, exchange, currency).ifPresent(rate -> rates.put(currency, rate)));
        return rates;
    }

    private Optional<BigDecimal> rate(Map<String, BigDecimal> kept, FrozenRates exchange, String currency) {
        Optional<BigDecimal> rate =
                Optional.ofNullable(kept.get(currency)).or(() -> exchange.find(currency, currency()));
        if (rate.isEmpty()) {
            notes.add("The bill is in " + currency + " and the job in " + currency()
                    + ": it is booked as before until the gate is given exchange rates.");
        }
        return rate;
    }

    private @Nullable Money sum(List<JobCost> costs, Map<String, BigDecimal> rates) {
        Money sum = Money.zero(currency());
        for (JobCost cost : costs) {
            Money amount = cost.amount();
            BigDecimal rate = amount.currency().equals(currency()) ? BigDecimal.ONE : rates.get(amount.currency());
            if (rate == null) {
                return null;
            }
            sum = sum.plus(Money.of(amount.amount().multiply(rate), currency()));
        }
        return sum;
    }

    private String currency() {
        return look.job().reservation().amount().currency();
    }

    private void note(ActualState state, @Nullable Instant next) {
        if (look.attempts().isEmpty()) {
            notes.add("No bill can name the job: no machine was told of, and it has no billing tags.");
            return;
        }
        long missing =
                look.attempts().stream().filter(it -> !known.containsKey(it)).count();
        long kept = look.attempts().size() - missing - look.found().size();
        if (missing > 0) {
            notes.add("The bill does not name " + missing + " of its "
                    + look.attempts().size() + " attempts; that is not a cost of zero.");
        }
        if (kept > 0) {
            notes.add("Of " + kept + " of its attempts the bill says nothing now: what it said before stands.");
        }
        if (next == null && state != ActualState.FINAL) {
            notes.add("No bill is asked for it any more: it ended too long ago.");
        }
    }
}
