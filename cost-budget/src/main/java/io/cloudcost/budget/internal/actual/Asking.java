package io.cloudcost.budget.internal.actual;

import io.cloudcost.CallBudgetException;
import io.cloudcost.CostException;
import io.cloudcost.budget.internal.actual.Chain.Turn;
import io.cloudcost.budget.model.RetrievalOutcome;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.spi.ActualCostAnswer;
import io.cloudcost.spi.ActualCostRequest;
import io.cloudcost.spi.ActualCostRequest.Item;
import io.cloudcost.spi.ActualCostSource;
import io.cloudcost.spi.Failures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks bills for jobs. Nothing is written here, and no transaction is open. */
final class Asking {

    private final Purse purse;
    private final Report report;
    private final boolean refresh;
    private final Runnable renewing;

    /** @param renewing what must go on while questions take their time: called before each */
    Asking(Purse purse, Report report, boolean refresh, Runnable renewing) {
        this.purse = purse;
        this.renewing = renewing;
        this.report = report;
        this.refresh = refresh;
    }

    /**
     * Asks one after the other for what the ones before did not find.
     *
     * @return whether it is worth asking for more: there is money left, and not all that were asked failed
     */
    boolean ask(Chain chain, List<Look> looks, Instant now) {
        Set<Came> came = EnumSet.noneOf(Came.class);
        for (Turn turn : chain.turns()) {
            if (turn.own() || !came.contains(Came.NOT_PAID)) {
                came.addAll(ask(new Round(chain, turn, owners(looks), now), items(chain, turn, looks, now)));
            }
        }
        return !came.contains(Came.NOT_PAID) && (came.contains(Came.ANSWERED) || !came.contains(Came.FAILED));
    }

    /** What came of a question. */
    private enum Came {
        ANSWERED,
        FAILED,
        NOT_PAID
    }

    /**
     * One source's turn.
     *
     * @param owners the jobs by the keys of their attempts
     */
    private record Round(Chain chain, Turn turn, Map<String, Look> owners, Instant now) {

        ActualCostSource source() {
            return turn.source();
        }

        /** Whether what was said of these stands: all were found, or nobody else is asked for one of the others. */
        boolean isLast(List<Item> items, ActualCostAnswer answer) {
            List<Item> lost = items.stream()
                    .filter(item ->
                            answer.costs().getOrDefault(item.key(), List.of()).isEmpty())
                    .toList();
            return lost.isEmpty() || lost.stream().anyMatch(item -> chain.isLast(turn, item, now));
        }
    }

    /** What this one is asked for and nobody has found yet. */
    private static List<Item> items(Chain chain, Turn turn, List<Look> looks, Instant now) {
        return looks.stream()
                .flatMap(look -> look.open().stream())
                .filter(item -> chain.isFor(turn, item, now))
                .toList();
    }

    private static Map<String, Look> owners(List<Look> looks) {
        Map<String, Look> owners = new HashMap<>();
        looks.forEach(look -> look.open().forEach(item -> owners.put(item.key(), look)));
        return owners;
    }

    private Set<Came> ask(Round round, List<Item> items) {
        Set<Came> came = EnumSet.noneOf(Came.class);
        for (List<Item> some : ofJobs(items, round.source().lateness().largestBatch())) {
            renewing.run();
            came.add(question(round, some));
        }
        return came;
    }

    /** Attempts of one job stay together. */
    private static List<List<Item>> ofJobs(List<Item> items, int most) {
        Map<String, List<Item>> jobs =
                items.stream().collect(Collectors.groupingBy(Item::job, LinkedHashMap::new, Collectors.toList()));
        List<List<Item>> parts = new ArrayList<>();
        int job = 0;
        for (List<Item> attempts : jobs.values()) {
            if (job++ % most == 0) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).addAll(attempts);
        }
        return parts;
    }

    private Came question(Round round, List<Item> items) {
        ActualCostSource source = round.source();
        Map<String, Look> owners = round.owners();
        try {
            ActualCostAnswer answer = source.ask(new ActualCostRequest(items, purse.left(), refresh));
            purse.pay(answer.paid());
            report.answer(answer, round.isLast(items, answer));
            items.forEach(item -> look(owners, item).take(item.key(), answer, source.account()));
            return came(answer, items);
        } catch (CallBudgetException e) {
            return failed(items, owners, RetrievalOutcome.NOT_PAID, e);
        } catch (CostException e) {
            return failed(items, owners, RetrievalOutcome.FAILED, e);
        } catch (RuntimeException e) {
            String what = "The source of real costs of " + source.provider() + " failed: " + e;
            return failed(items, owners, RetrievalOutcome.FAILED, new CostException(what, e));
        }
    }

    private static Came came(ActualCostAnswer answer, List<Item> items) {
        if (answer.unread().containsValue(IssueCode.CALL_BUDGET)) {
            return Came.NOT_PAID;
        }
        return answer.unread().size() < items.size() ? Came.ANSWERED : Came.FAILED;
    }

    private Came failed(List<Item> items, Map<String, Look> owners, RetrievalOutcome why, CostException e) {
        report.issue(Failures.issue(null, e));
        items.forEach(item -> look(owners, item).fail(why));
        return why == RetrievalOutcome.NOT_PAID ? Came.NOT_PAID : Came.FAILED;
    }

    private static Look look(Map<String, Look> owners, Item item) {
        Look look = owners.get(item.key());
        if (look == null) {
            throw new IllegalStateException("No job asked for " + item.key() + ".");
        }
        return look;
    }
}
