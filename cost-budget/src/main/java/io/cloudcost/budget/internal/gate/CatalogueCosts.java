package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.spi.JobCost;
import io.cloudcost.spi.JobCostKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What price and time say of a job that ended, part by part and labelled: where no bill names it, and beside one that does. */
public final class CatalogueCosts {

    /** What says that a part is the catalogue's price times the time of machines. */
    public static final String CATALOGUE = "catalogue";
    /** What says that a part is as it was estimated before the job began. */
    public static final String ESTIMATE = "estimate";
    /** What says that a part is what was reserved and nobody knows better. */
    public static final String RESERVATION = "reservation";

    private CatalogueCosts() {}

    /** All parts together are what the job was booked with when it ended. Empty while it runs, and if it never had a machine. */
    public static List<JobCost> of(Job job) {
        Money booked = job.bookedAtEnd();
        if (booked == null || job.outcome() == JobOutcome.NOT_STARTED) {
            return List.of();
        }
        List<JobCost> parts = new ArrayList<>();
        PriceQuote quote = job.quote();
        Money left = booked;
        if (quote != null) {
            Money compute = least(RunCost.machines(job, quote, job.spot(), ended(job)), left);
            left = left.minus(compute);
            Money extras = least(job.estimate().extras(), left);
            left = left.minus(extras);
            add(parts, job, job.spot() ? JobCostKind.SPOT_COMPUTE : JobCostKind.COMPUTE, compute, CATALOGUE);
            addExtras(parts, job, extras);
        }
        add(parts, job, JobCostKind.OTHER, left, RESERVATION);
        return parts;
    }

    private static void addExtras(List<JobCost> parts, Job job, Money extras) {
        Money disks = job.estimate().disks();
        if (disks == null) {
            add(parts, job, JobCostKind.OTHER, extras, ESTIMATE);
        } else {
            Money kept = least(disks, extras);
            add(parts, job, JobCostKind.NETWORK, extras.minus(kept), ESTIMATE);
            add(parts, job, JobCostKind.STORAGE, kept, ESTIMATE);
        }
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static void add(List<JobCost> parts, Job job, JobCostKind kind, Money amount, String basis) {
        if (!amount.isZero()) {
            Instant ended = ended(job);
            Instant began = job.admittedAt().isBefore(ended) ? job.admittedAt() : ended.minusMillis(1);
            parts.add(JobCost.of(kind, amount, new Period(began, ended), ended, false, fields(job.quote(), basis)));
        }
    }

    private static Map<String, String> fields(@Nullable PriceQuote quote, String basis) {
        return quote == null
                ? Map.of("basis", basis)
                : Map.of("basis", basis, "quote", quote.provider() + "/" + quote.plan() + ", " + quote.source());
    }

    private static Instant ended(Job job) {
        return Objects.requireNonNull(job.endedAt(), "endedAt");
    }
}
