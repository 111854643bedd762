package io.cloudcost.vultr.internal;

import io.cloudcost.http.CallObserver;
import io.cloudcost.model.Amounts;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.ActualCostAnswer;
import io.cloudcost.spi.ActualCostRequest;
import io.cloudcost.spi.ActualCostRequest.Item;
import io.cloudcost.spi.ActualCostSource;
import io.cloudcost.spi.CollectorSpec;
import io.cloudcost.spi.Lateness;
import io.cloudcost.spi.Matched;
import io.cloudcost.vultr.internal.JobMatch.Found;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What machines of Vultr really cost, by the lines of invoices and of what is pending. Lines name machines in words, so that an attempt is
 * found by its machine's address and label. It costs nothing.
 */
public final class VultrActualCosts implements ActualCostSource {

    /** Whole hours are billed; how soon an hour is pending is documented nowhere. */
    private static final Duration FIRST = Duration.ofHours(2);

    /** Our own choice: the line of a machine that is gone should not change any more, and its invoice follows within a month. */
    private static final Duration SETTLED = Duration.ofDays(3);

    private static final int MOST = 10_000;
    private static final int MOST_NAMED = 5;

    private final CollectorSpec spec;

    /** Asks nothing yet. */
    public VultrActualCosts(CollectorSpec spec) {
        this.spec = spec;
    }

    @Override
    public String provider() {
        return VultrIds.PROVIDER;
    }

    /** Invoices can be read for ever, as far as is known. */
    @Override
    public Lateness lateness() {
        return new Lateness(FIRST, SETTLED, null, MOST);
    }

    @Override
    public ActualCostAnswer ask(ActualCostRequest request) {
        Instant now = spec.clock().instant();
        try (VultrConnection connection = VultrConnection.open(spec, CallObserver.NONE, null)) {
            JobBills bills = new JobBills(connection.api(), now);
            bills.read(request.items());
            JobIndex index = new JobIndex(bills.lines());
            List<JobMatch> matches = request.items().stream()
                    .map(item -> new JobMatch(item, index.of(item)))
                    .toList();
            return new ActualCostAnswer(
                    new JobCosts(matches, now).costs(), matched(matches), Amounts.none(), 0, issues(bills, matches));
        }
    }

    private static Map<String, Matched> matched(List<JobMatch> matches) {
        return matches.stream()
                .collect(Collectors.toMap(
                        match -> match.item().key(),
                        match -> match.found() == Found.ONE ? Matched.BY_DESCRIPTION : Matched.NOT_FOUND,
                        (one, other) -> other));
    }

    private static List<Issue> issues(JobBills bills, List<JobMatch> matches) {
        List<Issue> issues = new ArrayList<>(bills.issues());
        tell(
                issues,
                matches,
                match -> match.found() == Found.NONE,
                IssueCode.NOT_IN_BILL,
                "No line of Vultr's invoices and pending charges has their machine's address and label for their time, or none has them yet.");
        tell(
                issues,
                matches,
                match -> match.found() == Found.NAMELESS,
                IssueCode.NOT_IN_BILL,
                "Vultr's bill names machines by address and label alone, and neither is kept with them.");
        tell(
                issues,
                matches,
                match -> match.found() == Found.SEVERAL,
                IssueCode.AMBIGUOUS,
                "Several machines in Vultr's bill have their machine's address or label at their time, and nobody can tell which was theirs;"
                        + " keep address and label with each job, and give each machine a label of its own.");
        tell(
                issues,
                matches,
                match -> match.found() == Found.ONE && match.lacksTime(),
                IssueCode.NOT_IN_BILL,
                "Vultr's bill names their machine for part of their time alone, or for part of it yet.");
        return issues;
    }

    private static void tell(
            List<Issue> issues, List<JobMatch> matches, Predicate<JobMatch> which, IssueCode code, String why) {
        List<String> keys = matches.stream()
                .filter(which)
                .map(JobMatch::item)
                .map(Item::key)
                .toList();
        if (!keys.isEmpty()) {
            String names = keys.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
            String more = keys.size() > MOST_NAMED ? " and " + (keys.size() - MOST_NAMED) + " more" : "";
            issues.add(new Issue(code, Part.INVOICE_ITEMS, names + more + ": " + why));
        }
    }
}
