package io.cloudcost.monitor;

import io.cloudcost.CostException;
import io.cloudcost.monitor.internal.Run;
import io.cloudcost.monitor.internal.RunRows;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** Who does a task when: one process at a time, and one run for all that were missed. */
final class Turns {

    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final Duration AGAIN_AT_MOST = Duration.ofHours(1);
    private static final Duration LATE = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 6;
    private static final int SHARE = 10;

    private final StateStore state;
    private final Clock clock;
    private final String owner;
    private final Duration lease;
    private final Duration jitter;
    private final Random random = new Random();
    private final AtomicLong runs = new AtomicLong();

    Turns(StateStore state, Clock clock, String owner, Duration lease, Duration jitter) {
        this.state = state;
        this.clock = clock;
        this.owner = owner;
        this.lease = lease;
        this.jitter = jitter;
    }

    /**
     * Whether it is this one's turn, and when to look again if it is not.
     *
     * @param run the run's own name, which nobody else can end; empty if it is not this one's turn
     */
    record Turn(Optional<String> run, Instant lookAt) {

        boolean begun() {
            return run.isPresent();
        }
    }

    /**
     * Takes the task's turn if it is due and nobody has it.
     *
     * @param anyway whether to take it before its time
     */
    Turn take(Task task, boolean anyway) {
        return state.transaction(RunRows.TABLES, connection -> {
            Instant now = now();
            Run run = planned(connection, task, now);
            if (run.isHeld(now)) {
                return new Turn(Optional.empty(), now.plus(lease));
            }
            if (!anyway && !run.isLost(now) && run.nextAt().isAfter(now)) {
                return new Turn(Optional.empty(), run.nextAt());
            }
            String own = owner + " " + runs.incrementAndGet();
            RunRows.put(connection, run.begun(own, now, now.plus(lease)));
            return new Turn(Optional.of(own), now.plus(lease));
        });
    }

    /** Says that the task's owner is alive. */
    void renew(Task task, String own) {
        ours(task, own, run -> run.renewed(now().plus(lease)));
    }

    void succeeded(Task task, String own, String words) {
        ours(task, own, run -> run.succeeded(now(), words, next(task.schedule(), run, now())));
    }

    /** What may pass is tried again before its time, but less and less often. */
    void failed(Task task, String own, Throwable failure, String words) {
        ours(task, own, run -> {
            Instant regular = next(task.schedule(), run, now());
            boolean passes = failure instanceof CostException wrong && wrong.retryable();
            Instant soon = now().plus(pause(run.failures()));
            return run.failed(now(), words, passes && soon.isBefore(regular) ? soon : regular);
        });
    }

    /** The task was not done to its end: whoever comes does it anew. */
    void left(Task task, String own) {
        ours(task, own, run -> run.left(now()));
    }

    /** How it stands. */
    TaskStatus status(Task task) {
        StateWork<TaskStatus> look = connection -> {
            Instant now = now();
            Run run = RunRows.find(connection, task.name())
                    .orElseGet(() -> Run.unknown(
                            task.name(),
                            task.schedule().toString(),
                            task.schedule().first(now)));
            TaskStatus.State standing = standing(run, now);
            return new TaskStatus(
                    run.name(),
                    run.schedule(),
                    standing,
                    run.startedAt(),
                    run.endedAt(),
                    run.message(),
                    run.succeededAt(),
                    run.failures(),
                    run.nextAt());
        };
        return state.read(RunRows.TABLES, look);
    }

    private TaskStatus.State standing(Run run, Instant now) {
        if (run.isHeld(now)) {
            return TaskStatus.State.RUNNING;
        }
        if (run.isLost(now)) {
            return TaskStatus.State.LOST;
        }
        return run.nextAt().plus(LATE).isBefore(now) ? TaskStatus.State.OVERDUE : TaskStatus.State.WAITING;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Planned anew where its schedule is another one, or where the clock was set back since it was planned. */
    private Run planned(Connection connection, Task task, Instant now) throws SQLException {
        Schedule schedule = task.schedule();
        Optional<Run> known = RunRows.find(connection, task.name());
        Run run = known.orElseGet(() -> Run.unknown(task.name(), schedule.toString(), schedule.first(now)));
        boolean other = !run.schedule().equals(schedule.toString());
        boolean tooFar = run.nextAt().isAfter(schedule.next(now).plus(jitter));
        Run right = other || tooFar ? run.planned(schedule.toString(), anew(schedule, run, now)) : run;
        if (known.isEmpty() || other || tooFar) {
            RunRows.put(connection, right);
        }
        return right;
    }

    private static Instant anew(Schedule schedule, Run run, Instant now) {
        Instant started = run.startedAt();
        return started == null || started.isAfter(now) ? schedule.first(now) : schedule.next(started);
    }

    /** After the run that began last, and a little later than that; not in the past, so that what was missed is done once. */
    private Instant next(Schedule schedule, Run run, Instant now) {
        Instant begun = Objects.requireNonNullElse(run.startedAt(), now);
        Instant started = begun.isAfter(now) ? now : begun;
        Instant regular = schedule.next(started);
        return (regular.isBefore(now) ? now : regular).plus(someTime(Duration.between(started, regular)));
    }

    private Duration someTime(Duration interval) {
        long most = Math.min(jitter.toMillis(), interval.toMillis() / SHARE);
        return most <= 0 ? Duration.ZERO : Duration.ofMillis(random.nextLong(most + 1));
    }

    private static Duration pause(int failures) {
        Duration pause = AGAIN.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return pause.compareTo(AGAIN_AT_MOST) < 0 ? pause : AGAIN_AT_MOST;
    }

    /** Changes it if it is still this one's: one that was slow may have been taken over. */
    private void ours(Task task, String own, UnaryOperator<Run> change) {
        state.<Boolean>transaction(RunRows.TABLES, connection -> {
            Optional<Run> run = RunRows.find(connection, task.name()).filter(it -> it.isOf(own));
            if (run.isPresent()) {
                RunRows.put(connection, change.apply(run.get()));
            }
            return run.isPresent();
        });
    }
}
