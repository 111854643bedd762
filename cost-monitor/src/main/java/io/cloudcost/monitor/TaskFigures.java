package io.cloudcost.monitor;

import io.cloudcost.monitor.measure.MeasureContext;
import io.cloudcost.monitor.measure.MeasureSource;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How often tasks of a watch failed since they last ended well. One that nobody does, or whose process died, failed once more. The
 * monitor's own two are left out: each source and each channel tells its faults itself, and one fault is one alert.
 */
final class TaskFigures implements MeasureSource {

    private static final Set<String> OWN = Set.of(CostMonitorBuilder.FIGURES, CostMonitorBuilder.ALERTS);

    private final Supplier<List<TaskStatus>> tasks;

    TaskFigures(Supplier<List<TaskStatus>> tasks) {
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public List<Measurement> measure(MeasureContext context) {
        return tasks.get().stream()
                .filter(task -> !OWN.contains(task.name()))
                .map(task -> failures(task, context))
                .toList();
    }

    private static Measurement failures(TaskStatus task, MeasureContext context) {
        boolean undone = task.state() == TaskStatus.State.LOST || task.state() == TaskStatus.State.OVERDUE;
        int times = task.failures() + (undone ? 1 : 0);
        String why = task.failures() > 0 && task.message() != null
                ? task.message()
                : task.state().toString();
        return Measurement.of(Measures.FAILURES, Map.of("task", task.name()), BigDecimal.valueOf(times), context.now())
                .noting(times == 0 ? "" : why);
    }
}
