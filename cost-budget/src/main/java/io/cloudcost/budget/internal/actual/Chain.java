package io.cloudcost.budget.internal.actual;

import io.cloudcost.spi.ActualCostRequest.Item;
import io.cloudcost.spi.ActualCostSource;
import io.cloudcost.spi.Lateness;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Who can be asked for a provider's bill, in that order: what one does not find, the next is asked for. */
record Chain(String provider, List<ActualCostSource> sources) {

    private static final int MOST_AT_ONCE = 500;

    /** Where several are asked, so many jobs are looked at together: the questions about what the ones before did not find are full then. */
    private static final int MOST_OF_SEVERAL = 5_000;

    Chain {
        sources = List.copyOf(sources);
    }

    /** How long after its end a first look at a job is worth its price: for who is soonest. */
    Duration first() {
        return lateness().stream()
                .map(Lateness::first)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** How long after its end a job's figures have stopped changing: for who is latest. */
    Duration settled() {
        return lateness().stream()
                .map(Lateness::settled)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether there are bills of several accounts, each of which knows its own machines. */
    boolean isOfSeveralAccounts() {
        return accounts().size() > 1;
    }

    /** Whether it is worth asking for an attempt: not if another one's bill is known to be the one that it is in. */
    private boolean mayKnow(ActualCostSource source, Item item) {
        String account = item.account();
        return account == null
                || source.account().map(account::equals).orElse(true)
                || !accounts().contains(account);
    }

    /**
     * Who is asked for what: each for what may be in its bill, and then the others for what was not found there, since somebody else may
     * pay for that account.
     */
    List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        sources.forEach(source -> turns.add(new Turn(source, true)));
        if (isOfSeveralAccounts()) {
            sources.forEach(source -> turns.add(new Turn(source, false)));
        }
        return turns;
    }

    /** @param own whether it is asked for what may be in its bill, else for what others did not find in theirs */
    record Turn(ActualCostSource source, boolean own) {}

    /** Whether it is asked for this one then. */
    boolean isFor(Turn turn, Item item, Instant now) {
        return mayKnow(turn.source(), item) == turn.own()
                && !reach(turn.source().lateness(), item.end()).isBefore(now);
    }

    /** Whether nobody is asked for this one after that. */
    boolean isLast(Turn turn, Item item, Instant now) {
        List<Turn> turns = turns();
        return turns.subList(turns.indexOf(turn) + 1, turns.size()).stream()
                .noneMatch(later -> isFor(later, item, now));
    }

    private Set<String> accounts() {
        return sources.stream().flatMap(it -> it.account().stream()).collect(Collectors.toSet());
    }

    /** How many jobs are looked at together, at most. */
    int batch() {
        if (sources.size() > 1) {
            return MOST_OF_SEVERAL;
        }
        int least = lateness().stream().mapToInt(Lateness::largestBatch).min().orElseThrow();
        return Math.max(1, Math.min(least, MOST_AT_ONCE));
    }

    /** Until when somebody can be asked for what ended then; far in the future if there is no limit. */
    Instant reach(Instant end) {
        return lateness().stream()
                .map(it -> reach(it, end))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Since when jobs must have ended for somebody to be asked for them now; long ago if there is no limit. */
    Instant reached(Instant now) {
        return lateness().stream()
                .map(it -> it.reach() == null ? Instant.EPOCH : now.minus(Objects.requireNonNull(it.reach())))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Until when this one can be asked for what ended then. */
    static Instant reach(Lateness lateness, Instant end) {
        return lateness.reach() == null ? Instant.MAX : end.plus(Objects.requireNonNull(lateness.reach()));
    }

    private List<Lateness> lateness() {
        return sources.stream().map(ActualCostSource::lateness).toList();
    }
}
