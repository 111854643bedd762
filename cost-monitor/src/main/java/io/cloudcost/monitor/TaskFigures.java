package io.cloudcost.monitor;

import io.cloudcost.monitor.internal.Run;
import io.cloudcost.monitor.internal.RunRows;
import io.cloudcost.monitor.measure.MeasureContext;
import io.cloudcost.monitor.measure.MeasureSource;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How often tasks of a watch failed since they last ended well. One that nobody does, or whose process died, failed once more. The
 * monitor's own two are left out: each source and each channel tells its faults itself, and one fault is one alert.
 */
final class TaskFigures implements MeasureSource {

    private static final Set<String> OWN = Set.of(CostMonitorBuilder.FIGURES, CostMonitorBuilder.ALERTS);

    private static final Duration FORGOTTEN = Duration.ofDays(7);

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
        List<Measurement> told = new ArrayList<>();
        Set<String> names = new HashSet<>(OWN);
        for (TaskStatus task : tasks.get()) {
            if (names.add(task.name())) {
                told.add(failures(task, context));
            }
        }
        for (Run other : context.state().read(RunRows.TABLES, RunRows::all)) {
            if (!names.contains(other.name()) && isDone(other, context.now())) {
                told.add(failures(other.name(), other.failures(), other.message(), context));
            }
        }
        return told;
    }

    /** Another watch on the same store does it: what nobody has done for days is no task any more. */
    private static boolean isDone(Run task, Instant now) {
        return task.startedAt() != null && task.startedAt().isAfter(now.minus(FORGOTTEN));
    }

    private static Measurement failures(TaskStatus task, MeasureContext context) {
        boolean undone = task.state() == TaskStatus.State.LOST || task.state() == TaskStatus.State.OVERDUE;
        int times = task.failures() + (undone ? 1 : 0);
        String why = task.failures() > 0 && task.message() != null
                ? task.message()
                : task.state().toString();
        return failures(task.name(), times, why, context);
    }

    private static Measurement failures(String task, int times, @Nullable String why, MeasureContext context) {
        return Measurement.of(Measures.FAILURES, Map.of("task", task), BigDecimal.valueOf(times), context.now())
                .noting(times == 0 || why == null ? "" : why);
    }
}
