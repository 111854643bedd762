package io.cloudcost.cli;

import io.cloudcost.budget.model.ThresholdReached;
import io.cloudcost.budget.spi.BudgetActionHandler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Says in a line what a budget has reached, and keeps it for the words of the task: nobody else is told of it again. */
final class ThresholdLines implements BudgetActionHandler {

    private final Consumer<String> lines;
    private final List<String> reached = new CopyOnWriteArrayList<>();

    ThresholdLines(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void reached(ThresholdReached event) {
        reached.add(event.text());
        lines.accept("threshold: " + event.text());
    }

    /** For the end of a sentence; empty if nothing was reached. */
    String words() {
        return reached.isEmpty() ? "" : "; " + String.join(" ", reached);
    }
}
