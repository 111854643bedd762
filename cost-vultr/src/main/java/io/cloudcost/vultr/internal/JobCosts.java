package io.cloudcost.vultr.internal;

import io.cloudcost.model.Money;
import io.cloudcost.spi.ActualCostRequest.Item;
import io.cloudcost.spi.JobCost;
import io.cloudcost.spi.JobCostKind;
import io.cloudcost.spi.TimeShares;
import io.cloudcost.vultr.internal.JobMatch.Found;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gives each attempt its share of its machine's lines. A line is for all the time that the machine was there in the month: of a machine
 * that outlived its job, the job gets the share of its time.
 */
final class JobCosts {

    private static final String LINE = "invoice line";
    private static final String SHARED = "invoice line, shared by time";

    private final List<JobMatch> matches;
    private final Instant now;
    private final Map<JobLine, List<JobMatch>> users = new HashMap<>();

    JobCosts(List<JobMatch> matches, Instant now) {
        this.matches = matches;
        this.now = now;
        matches.forEach(match -> match.lines()
                .forEach(line ->
                        users.computeIfAbsent(line, none -> new ArrayList<>()).add(match)));
    }

    /** By the keys of those that were found. */
    Map<String, List<JobCost>> costs() {
        Map<String, List<JobCost>> costs = new HashMap<>();
        for (JobMatch match : matches) {
            if (match.found() == Found.ONE) {
                costs.put(
                        match.item().key(),
                        match.lines().stream().map(line -> cost(match, line)).toList());
            }
        }
        return costs;
    }

    private JobCost cost(JobMatch match, JobLine line) {
        SortedMap<String, Duration> had = new TreeMap<>();
        users.getOrDefault(line, List.of())
                .forEach(user -> had.merge(user.item().key(), user.had(line), Duration::plus));
        Duration lasted = line.timed()
                ? Duration.between(line.period().start(), line.period().end())
                : Duration.ZERO;
        boolean alone = had.size() == 1 && TimeShares.isWhole(had, lasted, JobMatch.HOUR);
        Money share = TimeShares.split(line.total(), had, lasted, JobMatch.HOUR)
                .getOrDefault(match.item().key(), Money.zero(line.total().currency()));
        return JobCost.of(
                kind(match.item()),
                share,
                line.period(),
                now,
                line.invoice() == null || match.lacksTime(),
                fields(line, alone ? LINE : SHARED));
    }

    private static JobCostKind kind(Item item) {
        return item.spot() ? JobCostKind.SPOT_COMPUTE : JobCostKind.COMPUTE;
    }

    private static Map<String, String> fields(JobLine line, String basis) {
        Map<String, String> fields = new TreeMap<>(Map.of("basis", basis));
        String product = line.product();
        if (product != null) {
            fields.put("Product", product);
        }
        String invoice = line.invoice();
        if (invoice != null) {
            fields.put("InvoiceId", invoice);
        }
        return fields;
    }
}
