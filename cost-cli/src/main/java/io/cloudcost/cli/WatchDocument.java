package io.cloudcost.cli;

import io.cloudcost.monitor.TaskStatus;
import java.io.IOException;
import java.util.List;

/** How the tasks of a watch stand, for programs. */
final class WatchDocument {

    private WatchDocument() {}

    static void write(JsonOut json, List<TaskStatus> tasks) throws IOException {
        json.object(() -> {
            json.flag("healthy", tasks.stream().allMatch(TaskStatus::healthy));
            json.objects("tasks", tasks, task -> task(json, task));
        });
    }

    private static void task(JsonOut json, TaskStatus task) throws IOException {
        json.text("name", task.name());
        json.text("schedule", task.schedule());
        json.text("state", task.state());
        json.flag("healthy", task.healthy());
        json.text("startedAt", task.startedAt());
        json.text("endedAt", task.endedAt());
        json.text("succeededAt", task.succeededAt());
        json.number("failures", task.failures());
        json.text("message", task.message());
        json.text("nextAt", task.nextAt());
    }
}
