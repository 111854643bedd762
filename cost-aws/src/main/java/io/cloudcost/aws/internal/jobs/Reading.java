package io.cloudcost.aws.internal.jobs;

import io.cloudcost.AuthenticationException;
import io.cloudcost.CallBudgetException;
import io.cloudcost.CostException;
import io.cloudcost.PermissionException;
import io.cloudcost.ProviderException;
import io.cloudcost.RateLimitException;
import io.cloudcost.aws.model.CostGroup;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.spi.ActualCostRequest.Item;
import java.util.ArrayList;
import java.util.List;

/** Asks batch after batch. One of which a page could not be read tells nothing: part of a cost is no cost. */
final class Reading {

    private final Till till;
    private final AnswerSheet sheet;
    private final List<CostGroup> groups = new ArrayList<>();
    private final List<Item> read = new ArrayList<>();

    Reading(Till till, AnswerSheet sheet) {
        this.till = till;
        this.sheet = sheet;
    }

    /** @throws CostException if the first question was refused, and would be again */
    void read(List<Batch> batches) {
        for (Batch batch : batches) {
            try {
                groups.addAll(batch.ask());
                read.addAll(batch.items());
            } catch (CostException failure) {
                failed(batch, failure);
            }
        }
    }

    /** What was paid for is told: only who has paid nothing may throw. */
    private void failed(Batch batch, CostException failure) {
        if (isRefusal(failure)) {
            till.giveBack();
        }
        if (till.requests() == 0 && read.isEmpty()) {
            throw failure;
        }
        sheet.missing(
                batch.items(),
                failure instanceof CallBudgetException ? IssueCode.CALL_BUDGET : IssueCode.PROVIDER_ERROR,
                String.valueOf(failure.getMessage()));
    }

    /** What AWS refused it does not charge for; of what got lost on the way nobody knows, and what was not sent was not paid. */
    private static boolean isRefusal(CostException failure) {
        return failure instanceof AuthenticationException
                || failure instanceof PermissionException
                || failure instanceof RateLimitException
                || failure instanceof ProviderException;
    }

    /** Those whose batches were read whole. */
    List<Item> read() {
        return read;
    }

    DayBill bill() {
        return new DayBill(groups);
    }
}
