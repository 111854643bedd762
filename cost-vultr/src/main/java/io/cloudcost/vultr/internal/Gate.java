package io.cloudcost.vultr.internal;

import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.CollectRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets work pass once everything it needs was read, well or not. Nobody waits: work that comes too early is kept and goes on
 * when the last hold is released. It starts with one hold, for the one who sets things up. Work that the end of the run
 * overtakes is done by {@link #force}: what was read is not lost.
 */
final class Gate {

    private final CollectRun run;
    private final List<Passing> waiting = new ArrayList<>();
    private final Set<Passing> passing = ConcurrentHashMap.newKeySet();
    private final List<Gate> followers = new ArrayList<>();
    private int holds = 1;

    Gate(CollectRun run) {
        this.run = run;
    }

    /** Work that is done once, by whoever comes first; the other waits until it is. */
    private final class Passing implements CollectRun.Work {

        private final Part part;
        private final CollectRun.Work work;
        private boolean begun;

        Passing(Part part, CollectRun.Work work) {
            this.part = part;
            this.work = work;
        }

        @Override
        public synchronized void run() throws Exception {
            if (!begun) {
                begun = true;
                work.run();
            }
            passing.remove(this);
        }
    }

    synchronized void hold() {
        holds++;
    }

    /** The other stays shut until this one has opened. */
    synchronized void before(Gate next) {
        next.hold();
        followers.add(next);
    }

    void release() {
        List<Passing> ready;
        List<Gate> next;
        synchronized (this) {
            holds--;
            ready = holds == 0 && !run.left().isZero() ? take() : List.of();
            next = holds == 0 ? takeFollowers() : List.of();
        }
        ready.forEach(work -> run.fork(work.part, work));
        next.forEach(Gate::release);
    }

    /** Does the work now, or when the gate opens. */
    void pass(Part part, CollectRun.Work work) throws Exception {
        Passing pass = new Passing(part, work);
        synchronized (this) {
            if (holds > 0) {
                waiting.add(pass);
                return;
            }
            passing.add(pass);
        }
        pass.run();
    }

    /** Opens for good, after the run: what was read is used, though something that it needs never came. */
    void force() {
        synchronized (this) {
            holds = Math.min(holds, 0);
            take();
        }
        passing.forEach(this::runNow);
    }

    private void runNow(Passing work) {
        try {
            work.run();
        } catch (Exception failure) {
            run.partly(work.part);
            run.issue(new Issue(
                    IssueCode.INTERNAL, work.part, "What was read of " + work.part + " could not be used: " + failure));
        }
    }

    private List<Gate> takeFollowers() {
        List<Gate> taken = List.copyOf(followers);
        followers.clear();
        return taken;
    }

    private List<Passing> take() {
        List<Passing> taken = List.copyOf(waiting);
        waiting.clear();
        passing.addAll(taken);
        return taken;
    }
}
