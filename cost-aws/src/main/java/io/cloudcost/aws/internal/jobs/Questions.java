package io.cloudcost.aws.internal.jobs;

import io.cloudcost.CostException;
import io.cloudcost.PermissionException;
import io.cloudcost.ProviderException;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.spi.ActualCostRequest.Item;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks by resources, and by the jobs' tag for those that have no other way. Where Cost Explorer names none of the resources, or refuses to,
 * resource-level data is not switched on as far as one can tell: then those that have the tag are asked for by it, too.
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
            sheet.add(reading.read(), all, reading.bill(), reach.tag());
            if (again.stream().anyMatch(item -> reading.names(reach.tag(), item))) {
                silence.heard(reach.now());
            }
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
        sheet.unread(lost, IssueCode.PROVIDER_ERROR, String.valueOf(refused.getMessage()));
        return again;
    }
}
