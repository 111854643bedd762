package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetView;
import io.cloudcost.budget.model.Refusal;
import io.cloudcost.budget.model.RefusalCode;
import io.cloudcost.budget.model.Threshold;
import io.cloudcost.budget.model.ThresholdAction;
import io.cloudcost.model.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a candidate may not run, given how its budgets stand. All reasons are told, not the first alone. */
final class Verdict {

    private final Candidate candidate;
    private final boolean dryRun;
    private final List<Refusal> reasons = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /** @param dryRun whether thresholds only warn */
    Verdict(Candidate candidate, boolean dryRun) {
        this.candidate = candidate;
        this.dryRun = dryRun;
        if (candidate.estimate().p90().compareTo(candidate.limit()) > 0) {
            refuse(
                    RefusalCode.OVER_REQUEST_LIMIT,
                    "It may cost " + candidate.words() + ", more than the " + candidate.limit()
                            + " that this job may cost.",
                    null);
        }
    }

    List<Refusal> reasons() {
        return reasons;
    }

    /** What to know beforehand of the budgets. */
    List<String> warnings() {
        return warnings;
    }

    void noRate(Budget budget) {
        refuse(
                RefusalCode.CURRENCY,
                "Prices are in " + candidate.estimate().p90().currency() + " and the budget " + budget.name() + " in "
                        + budget.limit().currency() + ": give the gate exchange rates.",
                budget.name());
    }

    /** Without it, nobody would look at how much is spent. */
    void gone(String budget) {
        refuse(
                RefusalCode.BLOCKED,
                "The budget " + budget
                        + ", which this gate was built with, was removed: set it again, or build the gate anew.",
                budget);
    }

    void look(Budget budget, BudgetView view) {
        if (view.isPassed()) {
            refuse(RefusalCode.OVER_BUDGET, overBudget(view), budget.name());
        }
        Money with = view.used().plus(view.asked());
        reached(budget, view, view.used(), ThresholdAction.BLOCK_NEW)
                .ifPresent(it -> hold(RefusalCode.BLOCKED, blocked(view, it), budget.name()));
        reached(budget, view, with, ThresholdAction.ASK_TO_STOP)
                .ifPresent(it -> hold(RefusalCode.BLOCKED, stops(view, it), budget.name()));
        reached(budget, view, with, ThresholdAction.NOTIFY)
                .ifPresent(it -> warnings.add("With it " + Thresholds.percent(it) + " of the " + view.limit()
                        + " of the budget " + view.name() + " are used or more."));
        if (candidate.approval().isEmpty()) {
            reached(budget, view, with, ThresholdAction.NEED_APPROVAL)
                    .ifPresent(it -> hold(RefusalCode.NEEDS_APPROVAL, needsApproval(view, it), budget.name()));
        }
    }

    /** The lowest threshold with such an action that these costs have come to. */
    private static Optional<Threshold> reached(Budget budget, BudgetView view, Money costs, ThresholdAction action) {
        return budget.thresholds().stream()
                .filter(it -> it.action() == action)
                .filter(it -> Thresholds.isReached(view, costs, it))
                .findFirst();
    }

    private String overBudget(BudgetView view) {
        return "It may cost " + candidate.words() + ", and of the budget " + view.name() + " (" + view.limit() + ", "
                + view.period() + ") " + left(view) + ": " + view.spent() + " are spent"
                + (view.billedUntil() == null ? "" : " as known until " + view.billedUntil()) + " and "
                + view.reserved() + " reserved by running jobs.";
    }

    private static String left(BudgetView view) {
        Money left = view.left();
        return left.isNegative() ? left.negate() + " too much are used" : left + " are left";
    }

    private static String blocked(BudgetView view, Threshold threshold) {
        return "The budget " + view.name() + " lets no job in once " + Thresholds.percent(threshold) + " of its "
                + view.limit() + " are used, and " + view.used() + " are.";
    }

    private static String needsApproval(BudgetView view, Threshold threshold) {
        return "Somebody must approve it: with it " + Thresholds.percent(threshold) + " of the " + view.limit()
                + " of the budget " + view.name() + " would be used.";
    }

    /** Nobody is let in only to be stopped. */
    private static String stops(BudgetView view, Threshold threshold) {
        return "With it " + Thresholds.percent(threshold) + " of the " + view.limit() + " of the budget " + view.name()
                + " would be used, from where on running jobs are asked to stop.";
    }

    /** A threshold's refusal, which in a dry run is only told. */
    private void hold(RefusalCode code, String sentence, String budget) {
        if (dryRun) {
            warnings.add("Dry run, else it would be refused: " + sentence);
        } else {
            refuse(code, sentence, budget);
        }
    }

    private void refuse(RefusalCode code, String sentence, @Nullable String budget) {
        reasons.add(new Refusal(code, sentence, budget));
    }
}
