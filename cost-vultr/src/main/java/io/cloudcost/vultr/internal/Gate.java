package io.cloudcost.vultr.internal;

import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.CollectRun;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets work pass once everything it needs was read, well or not. Nobody waits: work that comes too early is kept and goes on
 * when the last hold is released. It starts with one hold, for the one who sets things up.
 */
final class Gate {

    private record Waiting(Part part, CollectRun.Work work) {}

    private final CollectRun run;
    private final List<Waiting> waiting = new ArrayList<>();
    private int holds = 1;

    Gate(CollectRun run) {
        this.run = run;
    }

    synchronized void hold() {
        holds++;
    }

    void release() {
        List<Waiting> ready;
        synchronized (this) {
            holds--;
            ready = holds == 0 ? take() : List.of();
        }
        ready.forEach(work -> run.fork(work.part(), work.work()));
    }

    /** Does the work now, or when the gate opens. */
    void pass(Part part, CollectRun.Work work) throws Exception {
        synchronized (this) {
            if (holds > 0) {
                waiting.add(new Waiting(part, work));
                return;
            }
        }
        work.run();
    }

    /** Opens for good, after the run: what was read is used, though something that it needs never came. */
    void force() {
        List<Waiting> ready;
        synchronized (this) {
            holds = Math.min(holds, 0);
            ready = take();
        }
        ready.forEach(this::runNow);
    }

    private void runNow(Waiting work) {
        try {
            work.work().run();
        } catch (Exception failure) {
            run.partly(work.part());
            run.issue(new Issue(
                    IssueCode.INTERNAL,
                    work.part(),
                    "What was read of " + work.part() + " could not be used: " + failure));
        }
    }

    private List<Waiting> take() {
        List<Waiting> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }
}
