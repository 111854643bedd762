package io.cloudcost.aws.internal.jobs;

import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.spi.ActualCostRequest.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which attempts Cost Explorer can be asked for, and in which way: by their ids if possible, else by the jobs' own tag. */
final class Reach {

    /** How many days back costs of resources can be asked for (API reference of GetCostAndUsageWithResources). */
    static final int DAYS = 14;

    /** How many days back all other costs can be asked for: 13 months (user guide). */
    static final int TAGGED_DAYS = 395;

    private final LocalDate today;
    private final Way byResource;
    private final Optional<ByTag> byTag;
    private final List<Item> identified = new ArrayList<>();
    private final List<Item> tagged = new ArrayList<>();
    private final List<Item> nameless = new ArrayList<>();
    private final List<Item> old = new ArrayList<>();
    private final List<Item> ahead = new ArrayList<>();

    Reach(Instant now, List<Item> items, Way byResource, Optional<ByTag> byTag) {
        this.today = day(now);
        this.byResource = byResource;
        this.byTag = byTag;
        items.forEach(item -> place(item).add(item));
    }

    static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private List<Item> place(Item item) {
        if (day(item.start()).isAfter(today)) {
            return ahead;
        }
        boolean hasTag = byTag.stream().anyMatch(way -> !way.names(item).isEmpty());
        if (!byResource.names(item).isEmpty() && isWithin(item, DAYS)) {
            return identified;
        }
        if (hasTag && isWithin(item, TAGGED_DAYS)) {
            return tagged;
        }
        return hasTag || !byResource.names(item).isEmpty() ? old : nameless;
    }

    private boolean isWithin(Item item, int days) {
        return !day(item.start()).isBefore(today.minusDays(days));
    }

    /** The questions. */
    List<Batch> batches(Way way) {
        return Batch.of(way == byResource ? identified : tagged, way, today);
    }

    /** Tells of those that nobody is asked for. */
    void tell(AnswerSheet sheet) {
        sheet.missing(
                nameless,
                IssueCode.NOT_IN_BILL,
                "Cost Explorer is asked by the ids of machines and disks, and they have none; keep the instance id with the job, or name"
                        + " in the setting aws.jobTag a cost allocation tag whose value is each job's own.");
        sheet.missing(
                old,
                IssueCode.BEYOND_REACH,
                "They began more than " + DAYS
                        + " days ago, and Cost Explorer tells costs of resources no further back."
                        + " Import the account's Data Export (CUR or FOCUS), and look them up in its charges: cost jobs retrieve --batch --days-back 90.");
        sheet.missing(ahead, IssueCode.NOT_IN_BILL, "They begin in the future.");
    }
}
