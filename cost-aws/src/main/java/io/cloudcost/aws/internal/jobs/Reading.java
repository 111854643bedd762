package io.cloudcost.aws.internal.jobs;

import io.cloudcost.AuthenticationException;
import io.cloudcost.CallBudgetException;
import io.cloudcost.CostException;
import io.cloudcost.PermissionException;
import io.cloudcost.ProviderException;
import io.cloudcost.RateLimitException;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.spi.ActualCostRequest.Item;
import java.util.ArrayList;
import java.util.List;

/** Asks batch after batch. One of which a page could not be read tells nothing: part of a cost is no cost. */
final class Reading {

    private final Till till;
    private final AnswerSheet sheet;
    private final DayBill bill = new DayBill();
    private final List<Item> read = new ArrayList<>();

    Reading(Till till, AnswerSheet sheet) {
        this.till = till;
        this.sheet = sheet;
    }

    /** @throws CostException if the first question was refused, and would be again */
    void read(List<Batch> batches) {
        for (Batch batch : batches) {
            int before = till.requests();
            try {
                bill.add(new DayBill(batch.ask()));
                read.addAll(batch.items());
            } catch (CostException failure) {
                failed(batch, failure, before);
            }
        }
    }

    /** What was paid for is told: only who has paid nothing may throw. */
    private void failed(Batch batch, CostException failure, int before) {
        if (till.requests() > before && isRefusal(failure)) {
            till.giveBack();
        }
        if (till.requests() == 0 && read.isEmpty()) {
            throw failure;
        }
        sheet.unread(
                batch.items(),
                failure instanceof CallBudgetException ? IssueCode.CALL_BUDGET : IssueCode.PROVIDER_ERROR,
                String.valueOf(failure.getMessage()));
    }

    /** What AWS refused it does not charge for; of what got lost on the way, or failed within AWS, nobody knows. */
    private static boolean isRefusal(CostException failure) {
        return failure instanceof AuthenticationException
                || failure instanceof PermissionException
                || failure instanceof RateLimitException
                || (failure instanceof ProviderException refused && refused.status() < 500);
    }

    /** Those whose batches were read whole. */
    List<Item> read() {
        return read;
    }

    /** Whether anything is told of it. */
    boolean names(Way way, Item item) {
        return way.names(item).stream()
                .anyMatch(name ->
                        bill.places().stream().anyMatch(place -> place.id().equals(name)));
    }

    /** Those of these that were read and are not named. */
    List<Item> lost(Way way, List<Item> items) {
        return items.stream()
                .filter(item -> read.contains(item) && !names(way, item))
                .toList();
    }

    DayBill bill() {
        return bill;
    }
}
