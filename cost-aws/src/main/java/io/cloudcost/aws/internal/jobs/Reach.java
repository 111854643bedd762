package io.cloudcost.aws.internal.jobs;

import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.spi.ActualCostRequest.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which attempts Cost Explorer can be asked for, and in which way: by their ids if possible, else by the jobs' own tag. */
final class Reach {

    /** How many days back costs of resources can be asked for (API reference of GetCostAndUsageWithResources). */
    static final int DAYS = 14;

    /** How many days back all other costs can be asked for: 13 months (user guide). */
    static final int TAGGED_DAYS = 395;

    private final Instant now;
    private final LocalDate today;
    private final Way byResource;
    private final Optional<ByTag> byTag;
    private final boolean silent;
    private final List<Item> identified = new ArrayList<>();
    private final List<Item> tagged = new ArrayList<>();
    private final List<Item> hushed = new ArrayList<>();
    private final List<Item> nameless = new ArrayList<>();
    private final List<Item> old = new ArrayList<>();
    private final List<Item> ahead = new ArrayList<>();

    /** @param silent whether Cost Explorer is known to name no resources: who has the tag is asked for by it first then */
    Reach(Instant now, List<Item> items, Way byResource, Optional<ByTag> byTag, boolean silent) {
        this.now = now;
        this.today = day(now);
        this.silent = silent;
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
        boolean hasTag = hasTag(item);
        if (!byResource.names(item).isEmpty() && isWithin(item, DAYS)) {
            return silent && hasTag ? hushed : identified;
        }
        if (hasTag && isWithin(item, TAGGED_DAYS)) {
            return tagged;
        }
        return hasTag || !byResource.names(item).isEmpty() ? old : nameless;
    }

    private boolean isWithin(Item item, int days) {
        return !day(item.start()).isBefore(today.minusDays(days));
    }

    private boolean hasTag(Item item) {
        return byTag.stream().anyMatch(way -> !way.names(item).isEmpty());
    }

    Instant now() {
        return now;
    }

    Way resources() {
        return byResource;
    }

    /** @throws java.util.NoSuchElementException if none is named */
    Way tag() {
        return byTag.orElseThrow();
    }

    /** Of these those that have the jobs' tag. */
    List<Item> tagged(List<Item> items) {
        return items.stream().filter(this::hasTag).toList();
    }

    /** The questions by resources. */
    List<Batch> byResource() {
        return byResource(identified);
    }

    /** The same for these. */
    List<Batch> byResource(List<Item> items) {
        return Batch.of(items, byResource, today);
    }

    /** Those that have resources, and are asked for by their tag first all the same. */
    List<Item> hushed() {
        return hushed;
    }

    /**
     * The questions by the tag.
     *
     * @param more who is asked for by it beside those that have no other way
     */
    List<Batch> byTag(List<Item> more) {
        List<Item> items = Stream.of(tagged, hushed, more).flatMap(List::stream).toList();
        return byTag.map(way -> Batch.of(items, way, today)).orElse(List.of());
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
