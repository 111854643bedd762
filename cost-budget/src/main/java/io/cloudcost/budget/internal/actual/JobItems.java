package io.cloudcost.budget.internal.actual;

import io.cloudcost.budget.internal.ledger.UseRows.Ran;
import io.cloudcost.budget.model.Attempt;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.StartedMachine;
import io.cloudcost.spi.ActualCostRequest.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to look for in a bill: each attempt of a job, or the job as a whole where no machine is known and it has billing tags. */
public final class JobItems {

    private static final char SEPARATOR = '#';

    private JobItems() {}

    /** Those of a job; empty if a bill could not name it. One that runs still lasts until now. */
    public static List<Item> of(Job job, Instant now) {
        return of(Ran.of(job), now);
    }

    /** The same of what is read of many jobs. */
    public static List<Item> of(Ran job, Instant now) {
        Instant end = orElse(job.endedAt(), now);
        if (!job.attempts().isEmpty()) {
            return job.attempts().stream().map(it -> item(job, it, end)).toList();
        }
        return job.billingTags().isEmpty()
                ? List.of()
                : List.of(new Item(
                        key(job, 0),
                        job.admittedAt(),
                        later(job.admittedAt(), end),
                        List.of(),
                        null,
                        null,
                        job.spot(),
                        job.billingTags()));
    }

    /** The number of the attempt that a key is of; 0 for the job as a whole. */
    static int attempt(String key) {
        return Integer.parseInt(key.substring(key.lastIndexOf(SEPARATOR) + 1));
    }

    private static Item item(Ran job, Attempt attempt, Instant jobEnd) {
        StartedMachine machine = attempt.machine();
        List<String> ids = new ArrayList<>(List.of(machine.instanceId()));
        ids.addAll(machine.resourceIds());
        Instant end = later(attempt.startedAt(), orElse(attempt.endedAt(), jobEnd));
        return new Item(
                key(job, attempt.number()),
                attempt.startedAt(),
                end,
                ids,
                machine.name(),
                machine.address(),
                job.spot(),
                job.billingTags(),
                machine.account());
    }

    private static String key(Ran job, int attempt) {
        return job.id() + SEPARATOR + attempt;
    }

    private static Instant orElse(@Nullable Instant time, Instant other) {
        return time == null ? other : time;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
