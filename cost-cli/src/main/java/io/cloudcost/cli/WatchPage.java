package io.cloudcost.cli;

import io.cloudcost.monitor.TaskStatus;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the tasks of a watch stand, for people. */
final class WatchPage {

    private WatchPage() {}

    static void print(Page page, List<TaskStatus> tasks) throws IOException {
        Table table = Table.of("TASK", "SCHEDULE", "STATE", "LAST DONE", ">FAILURES SINCE", "NEXT");
        for (TaskStatus task : tasks) {
            table.row(
                    task.name(),
                    task.schedule(),
                    task.state().name().toLowerCase(Locale.ROOT),
                    time(task.succeededAt()),
                    Shown.whole(task.failures()),
                    time(task.nextAt()));
        }
        table.print(page);
        for (TaskStatus task : tasks) {
            message(page, task);
        }
    }

    private static void message(Page page, TaskStatus task) throws IOException {
        String message = task.message();
        if (message != null && task.healthy()) {
            page.point(task.name() + ": " + message + ".");
        } else if (message != null) {
            page.warning(task.name() + ": " + message);
        }
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "never" : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
