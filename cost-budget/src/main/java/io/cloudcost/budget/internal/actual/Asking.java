package io.cloudcost.budget.internal.actual;

import io.cloudcost.CallBudgetException;
import io.cloudcost.CostException;
import io.cloudcost.budget.model.RetrievalOutcome;
import io.cloudcost.spi.ActualCostAnswer;
import io.cloudcost.spi.ActualCostRequest;
import io.cloudcost.spi.ActualCostRequest.Item;
import io.cloudcost.spi.ActualCostSource;
import io.cloudcost.spi.Failures;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks bills for jobs. Nothing is written here, and no transaction is open. */
final class Asking {

    private final Purse purse;
    private final Report report;
    private final boolean refresh;

    Asking(Purse purse, Report report, boolean refresh) {
        this.purse = purse;
        this.report = report;
        this.refresh = refresh;
    }

    /** Asks one after the other for what the ones before did not find. @return whether all of them could be asked */
    boolean ask(Chain chain, List<Look> looks, Instant now) {
        boolean fine = true;
        for (ActualCostSource source : chain.sources()) {
            boolean last = source.equals(chain.sources().get(chain.sources().size() - 1));
            fine &= ask(source, last, looks, now);
        }
        return fine;
    }

    private boolean ask(ActualCostSource source, boolean last, List<Look> looks, Instant now) {
        Map<String, Look> owners = new HashMap<>();
        looks.forEach(look -> look.open().forEach(item -> owners.put(item.key(), look)));
        List<Item> items = looks.stream()
                .flatMap(look -> look.open().stream())
                .filter(item -> !Chain.reach(source.lateness(), item.end()).isBefore(now))
                .toList();
        int most = source.lateness().largestBatch();
        boolean fine = true;
        for (int from = 0; from < items.size(); from += most) {
            fine &= ask(source, last, items.subList(from, Math.min(items.size(), from + most)), owners);
        }
        return fine;
    }

    private boolean ask(ActualCostSource source, boolean last, List<Item> items, Map<String, Look> owners) {
        try {
            ActualCostAnswer answer = source.ask(new ActualCostRequest(items, purse.left(), refresh));
            purse.pay(answer.paid());
            report.answer(answer, last);
            items.forEach(item -> look(owners, item).take(item.key(), answer));
            return answer.unread().isEmpty();
        } catch (CallBudgetException e) {
            return failed(items, owners, RetrievalOutcome.NOT_PAID, e);
        } catch (CostException e) {
            return failed(items, owners, RetrievalOutcome.FAILED, e);
        } catch (RuntimeException e) {
            String what = "The source of real costs of " + source.provider() + " failed: " + e;
            return failed(items, owners, RetrievalOutcome.FAILED, new CostException(what, e));
        }
    }

    private boolean failed(List<Item> items, Map<String, Look> owners, RetrievalOutcome why, CostException e) {
        report.issue(Failures.issue(null, e));
        items.forEach(item -> look(owners, item).fail(why));
        return false;
    }

    private static Look look(Map<String, Look> owners, Item item) {
        Look look = owners.get(item.key());
        if (look == null) {
            throw new IllegalStateException("No job asked for " + item.key() + ".");
        }
        return look;
    }
}
