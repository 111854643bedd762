package io.cloudcost.monitor.spend;

import io.cloudcost.budget.BudgetGate;
import io.cloudcost.budget.model.BudgetStatus;
import io.cloudcost.budget.model.BudgetView;
import io.cloudcost.monitor.measure.MeasureContext;
import io.cloudcost.monitor.measure.MeasureSource;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** How much of each budget of a gate is spent or reserved in the window that holds now. */
public final class BudgetFigures implements MeasureSource {

    private static final int SCALE = 4;

    private final BudgetGate gate;

    private BudgetFigures(BudgetGate gate) {
        this.gate = gate;
    }

    /** Those of this gate. */
    public static BudgetFigures of(BudgetGate gate) {
        return new BudgetFigures(gate);
    }

    @Override
    public String name() {
        return "budgets";
    }

    @Override
    public List<Measurement> measure(MeasureContext context) {
        return gate.budgets().list().stream()
                .map(budget -> used(budget, context))
                .toList();
    }

    private static Measurement used(BudgetStatus status, MeasureContext context) {
        BudgetView now = status.now();
        Map<String, String> labels = Map.of("budget", now.name());
        return Measurement.of(
                        Measures.BUDGET_USED,
                        labels,
                        now.used().amount().divide(now.limit().amount(), SCALE, RoundingMode.HALF_UP),
                        context.now())
                .noting(now.used() + " of " + now.limit() + ", " + now.reserved() + " of it reserved"
                        + (now.billedUntil() == null
                                ? "; no bill was read"
                                : "; the bill was complete until " + now.billedUntil()));
    }
}
