package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetView;
import io.cloudcost.budget.model.CountedIn;
import io.cloudcost.budget.model.Refusal;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a candidate stands against its budgets, on what one transaction sees.
 *
 * @param budgets that it counts in
 * @param counted the same as the job keeps them
 * @param views how they stand, with what it asks of each
 * @param reasons why it may not run; empty if it may
 * @param warnings what to know beforehand
 */
record Judgement(
        List<Budget> budgets,
        List<CountedIn> counted,
        List<BudgetView> views,
        List<Refusal> reasons,
        List<String> warnings) {

    static Judgement of(Connection connection, Spec spec, FrozenRates rates, Candidate candidate, Instant now)
            throws SQLException {
        Verdict verdict = new Verdict(candidate, spec.dryRun());
        List<Budget> budgets = new ArrayList<>();
        List<CountedIn> counted = new ArrayList<>();
        List<BudgetView> views = new ArrayList<>();
        Money asked = candidate.estimate().p90();
        List<Budget> applying = Applying.to(connection, candidate, spec.named());
        spec.named().stream()
                .filter(name -> applying.stream().noneMatch(it -> it.name().equals(name)))
                .forEach(verdict::gone);
        Views standing = Views.of(connection, applying, now);
        for (Budget budget : applying) {
            Optional<BigDecimal> rate =
                    rates.find(asked.currency(), budget.limit().currency());
            if (rate.isEmpty()) {
                verdict.noRate(budget);
                continue;
            }
            CountedIn in = new CountedIn(
                    budget.name(), standing.start(budget), budget.limit().currency(), rate.get());
            BudgetView view = standing.view(budget, in.in(asked).amount());
            verdict.look(budget, view);
            budgets.add(budget);
            counted.add(in);
            views.add(view);
        }
        return new Judgement(budgets, counted, views, verdict.reasons(), verdict.warnings());
    }
}
