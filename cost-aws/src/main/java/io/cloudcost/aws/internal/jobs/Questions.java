package io.cloudcost.aws.internal.jobs;

import io.cloudcost.CallBudgetException;
import io.cloudcost.CostException;
import io.cloudcost.PermissionException;
import io.cloudcost.ProviderException;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.spi.ActualCostRequest.Item;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks by resources, and by the jobs' tag for those that have no other way. Where Cost Explorer names none of the resources, or refuses to,
 * resource-level data is not switched on as far as one can tell: then those that have the tag are asked for by it, too. Where that is known
 * already they are asked for by the tag first, and by resources if that finds nothing.
 *
 * <p>Costs are shared with all who may have caused them, however those are found.
 */
final class Questions {

    private final List<Item> all;
    private final Till till;
    private final AnswerSheet sheet;
    private final Silence silence;

    Questions(List<Item> all, Till till, AnswerSheet sheet, Silence silence) {
        this.all = all;
        this.till = till;
        this.sheet = sheet;
        this.silence = silence;
    }

    /**
     * Refuses what costs more than the budget before anything is asked. What is asked again by the tag is not planned.
     *
     * @param isPaid whether no answer is kept that would be free
     */
    void plan(Reach reach, boolean isPaid) {
        if (isPaid) {
            till.plan(reach.byResource().size() + reach.byTag(List.of()).size());
        }
    }

    void ask(Reach reach) {
        List<Item> again = byResource(reach);
        List<Batch> batches = reach.byTag(again);
        if (!batches.isEmpty()) {
            Reading reading = new Reading(till, sheet);
            reading.read(batches);
            List<Item> lost = reading.lost(reach.tag(), reach.hushed());
            List<Item> told = new ArrayList<>(reading.read());
            told.removeAll(lost);
            sheet.add(told, all, reading.bill(), reach.tag());
            if (areSeveral(again, reach) && again.stream().anyMatch(item -> reading.names(reach.tag(), item))) {
                silence.heard(reach.now());
            }
            otherwise(reach, lost, reading);
        }
    }

    /** An id alone may be mistyped. */
    private static boolean areSeveral(List<Item> items, Reach reach) {
        return items.stream()
                        .map(item -> reach.resources().names(item).get(0))
                        .distinct()
                        .count()
                > 1;
    }

    /** Those that their tag did not find. */
    private void otherwise(Reach reach, List<Item> lost, Reading byTag) {
        Reading reading = new Reading(till, sheet);
        try {
            reading.read(reach.byResource(lost));
            sheet.add(reading.read(), all, reading.bill(), reach.resources());
        } catch (CallBudgetException poor) {
            sheet.unread(lost, IssueCode.CALL_BUDGET, String.valueOf(poor.getMessage()));
        } catch (PermissionException | ProviderException refused) {
            sheet.refused(List.of(), refused);
            sheet.add(lost, all, byTag.bill(), reach.tag());
        } catch (CostException failed) {
            sheet.refused(lost, failed);
        }
    }

    /** Those of whom nothing was named, and who have the tag. */
    private List<Item> byResource(Reach reach) {
        List<Batch> batches = reach.byResource();
        Reading reading = new Reading(till, sheet);
        try {
            reading.read(batches);
        } catch (PermissionException | ProviderException refused) {
            return refused(reach, batches, refused);
        }
        List<Item> read = new ArrayList<>(reading.read());
        List<Item> again = reading.bill().places().isEmpty() ? reach.tagged(read) : List.of();
        read.removeAll(again);
        sheet.add(read, all, reading.bill(), reach.resources());
        return again;
    }

    private List<Item> refused(Reach reach, List<Batch> batches, CostException refused) {
        List<Item> items =
                batches.stream().flatMap(batch -> batch.items().stream()).toList();
        List<Item> again = reach.tagged(items);
        if (again.isEmpty()) {
            throw refused;
        }
        List<Item> lost = new ArrayList<>(items);
        lost.removeAll(again);
        sheet.refused(lost, refused);
        return again;
    }
}
