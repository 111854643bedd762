package io.cloudcost.budget;

import io.cloudcost.CallBudgetException;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.spi.ActualCostAnswer;
import io.cloudcost.spi.ActualCostRequest;
import io.cloudcost.spi.ActualCostRequest.Item;
import io.cloudcost.spi.ActualCostSource;
import io.cloudcost.spi.JobCost;
import io.cloudcost.spi.JobCostKind;
import io.cloudcost.spi.Lateness;
import io.cloudcost.spi.Matched;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A provider's bill that knows machines by their ids. A question costs a cent. */
final class FakeBill implements ActualCostSource {

    static final Money PRICE = Money.usd("0.01");
    static final Lateness LATENESS = new Lateness(Duration.ofHours(6), Duration.ofDays(3), Duration.ofDays(14), 10);

    private final Clock clock;
    private final Lateness lateness;
    private final Map<String, List<JobCost>> machines = new HashMap<>();
    private final List<ActualCostRequest> asked = new ArrayList<>();
    private final String provider;
    private Runnable meanwhile = () -> {};
    private final Map<String, IssueCode> unread = new HashMap<>();
    private @Nullable Throwable failure;
    private @Nullable String account;
    private @Nullable String missing;

    FakeBill(Clock clock) {
        this(clock, "own", LATENESS);
    }

    FakeBill(Clock clock, String provider, Lateness lateness) {
        this.clock = clock;
        this.provider = provider;
        this.lateness = lateness;
    }

    /** Says that a machine costs so much, in place of what it said before. */
    FakeBill says(String machine, boolean mayChange, Money... amounts) {
        List<JobCost> costs = new ArrayList<>();
        List<JobCostKind> kinds = List.of(JobCostKind.COMPUTE, JobCostKind.STORAGE, JobCostKind.NETWORK);
        for (int i = 0; i < amounts.length; i++) {
            Map<String, String> fields = Map.of("SERVICE", "a\tservice\n" + i);
            costs.add(JobCost.of(
                    kinds.get(i), amounts[i], Period.monthOf(clock.instant()), clock.instant(), mayChange, fields));
        }
        machines.put(machine, costs);
        return this;
    }

    /** It is the bill of this account alone. */
    FakeBill of(String id) {
        account = id;
        return this;
    }

    /** It says so of what it does not know. */
    void misses(String message) {
        missing = message;
    }

    void forgets(String machine) {
        machines.remove(machine);
    }

    /** The next questions are answered without this machine. */
    void cannotRead(String machine, IssueCode why) {
        unread.put(machine, why);
    }

    void reads(String machine) {
        unread.remove(machine);
    }

    /** What happens while the next questions are answered. */
    void meanwhile(Runnable work) {
        meanwhile = work;
    }

    /** The next question fails so, after it was paid. */
    void failNext(Throwable with) {
        failure = with;
    }

    List<ActualCostRequest> asked() {
        return asked;
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public Optional<String> account() {
        return Optional.ofNullable(account);
    }

    @Override
    public Lateness lateness() {
        return lateness;
    }

    @Override
    public ActualCostAnswer ask(ActualCostRequest request) {
        if (request.apiBudget().filter(it -> it.compareTo(PRICE) < 0).isPresent()) {
            throw new CallBudgetException("The call costs " + PRICE + " and was not made.");
        }
        note(request);
        Map<String, List<JobCost>> costs = new HashMap<>();
        Map<String, Matched> matched = new HashMap<>();
        Map<String, IssueCode> lost = new HashMap<>();
        for (Item item : request.items()) {
            item.resourceIds().stream().filter(unread::containsKey).forEach(id -> lost.put(item.key(), unread.get(id)));
            List<JobCost> found = item.resourceIds().stream()
                    .flatMap(id -> machines.getOrDefault(id, List.of()).stream())
                    .toList();
            matched.put(item.key(), found.isEmpty() ? Matched.NOT_FOUND : Matched.BY_RESOURCE);
            if (!found.isEmpty() && !lost.containsKey(item.key())) {
                costs.put(item.key(), found);
            }
        }
        boolean lacks = missing != null && costs.size() < request.items().size();
        List<Issue> issues = lacks ? List.of(new Issue(IssueCode.NOT_IN_BILL, null, missing)) : List.of();
        return new ActualCostAnswer(costs, matched, Amounts.of(PRICE), 1, issues, lost);
    }

    private void note(ActualCostRequest request) {
        synchronized (asked) {
            asked.add(request);
        }
        meanwhile.run();
        Throwable fails = failure;
        failure = null;
        if (fails instanceof RuntimeException e) {
            throw e;
        }
        if (fails != null) {
            throw (Error) Objects.requireNonNull(fails);
        }
    }
}
