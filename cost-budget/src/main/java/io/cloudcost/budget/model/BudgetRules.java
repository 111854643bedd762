package io.cloudcost.budget.model;

import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a budget must be like. */
final class BudgetRules {

    private BudgetRules() {}

    /** Lowest share first. */
    static List<Threshold> sorted(List<Threshold> thresholds) {
        return thresholds.stream()
                .sorted(Comparator.comparing(Threshold::share))
                .toList();
    }

    /** Everything that is wrong, to be added to. */
    static List<String> problems(String name, @Nullable Money limit, BudgetScope scope, List<Threshold> sorted) {
        List<String> wrong = new ArrayList<>();
        Names.check(wrong, "name of the budget", name);
        Names.checkAmount(wrong, "budget " + name, limit);
        Names.check(wrong, "scope of the budget " + name, scope.value().isEmpty() ? null : scope.value());
        checkOrder(wrong, name, sorted);
        return wrong;
    }

    private static void checkOrder(List<String> wrong, String name, List<Threshold> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            Threshold lower = sorted.get(i - 1);
            Threshold higher = sorted.get(i);
            BigDecimal share = higher.share();
            if (share.compareTo(lower.share()) == 0) {
                wrong.add("The budget " + name + " has two thresholds at " + share.toPlainString() + ".");
            } else if (higher.action().compareTo(lower.action()) < 0) {
                wrong.add("The budget " + name + " is milder at " + share.toPlainString() + " (" + higher.action()
                        + ") than at " + lower.share().toPlainString() + " (" + lower.action() + ").");
            }
        }
    }
}
