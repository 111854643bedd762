package io.cloudcost.aws.internal.jobs;

import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.spi.ActualCostRequest.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Which attempts Cost Explorer can be asked for: those with an id that began within the last 14 days. */
final class Reach {

    /** How many days back costs of resources can be asked for (API reference of GetCostAndUsageWithResources). */
    static final int DAYS = 14;

    private final LocalDate today;

    Reach(Instant now) {
        today = day(now);
    }

    /** Today in UTC. */
    LocalDate today() {
        return today;
    }

    static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Of the others the sheet is told why nobody is asked. */
    List<Item> askable(List<Item> items, AnswerSheet sheet) {
        List<Item> askable = new ArrayList<>();
        List<Item> nameless = new ArrayList<>();
        List<Item> old = new ArrayList<>();
        List<Item> ahead = new ArrayList<>();
        for (Item item : items) {
            place(item, nameless, old, ahead, askable).add(item);
        }
        sheet.missing(
                nameless,
                IssueCode.NOT_IN_BILL,
                "Cost Explorer is asked by the ids of machines and disks, and they have none; keep the instance id with the job.");
        sheet.missing(
                old,
                IssueCode.BEYOND_REACH,
                "They began more than " + DAYS
                        + " days ago, and Cost Explorer tells costs of resources no further back."
                        + " Import the account's Data Export (CUR or FOCUS) and take them from the charges in the cost store.");
        sheet.missing(ahead, IssueCode.NOT_IN_BILL, "They begin in the future.");
        return askable;
    }

    private List<Item> place(Item item, List<Item> nameless, List<Item> old, List<Item> ahead, List<Item> askable) {
        if (item.resourceIds().isEmpty()) {
            return nameless;
        }
        if (day(item.start()).isBefore(today.minusDays(DAYS))) {
            return old;
        }
        return day(item.start()).isAfter(today) ? ahead : askable;
    }
}
