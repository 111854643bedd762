package io.cloudcost.monitor;

import io.cloudcost.ConfigurationException;
import io.cloudcost.store.StateStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;

/** What a watch does. Mistakes are told by {@link #build}, all at once. */
public final class WatchBuilder {

    private static final int LONGEST_NAME = 100;
    private static final Duration LEAST_LEASE = Duration.ofSeconds(1);

    private final StateStore state;
    private final Map<String, Task> tasks = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private Clock clock = Clock.systemUTC();
    private Duration jitter = Duration.ofSeconds(30);
    private Duration lease = Duration.ofMinutes(2);
    private Duration stopWithin = Duration.ofSeconds(30);

    WatchBuilder(StateStore state) {
        this.state = state;
    }

    /**
     * Does this at its time.
     *
     * @param name its own, the same in every process that does it; 1 to 100 characters
     */
    public WatchBuilder task(String name, Schedule schedule, WatchTask work) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            problems.add("A task's name must have 1 to " + LONGEST_NAME + " characters, not '" + name + "'.");
        } else if (tasks.putIfAbsent(name, new Task(name, schedule, work)) != null) {
            problems.add("There are two tasks " + name + ".");
        }
        return this;
    }

    /** Tells the time; the system's unless told. */
    public WatchBuilder clock(Clock value) {
        clock = value;
        return this;
    }

    /** How much later than its time a task may begin, at random, so that not all begin at once; 30 s unless told, and never more than a
     * tenth of the time between two runs. */
    public WatchBuilder jitter(Duration most) {
        if (most.isNegative()) {
            problems.add("The jitter must not be below zero: " + most + ".");
        }
        jitter = most;
        return this;
    }

    /** After what time without a sign of life a task that runs is taken for lost, and done anew; two minutes unless told. */
    public WatchBuilder lease(Duration value) {
        if (value.compareTo(LEAST_LEASE) < 0) {
            problems.add("The lease must be a second at least, not " + value + ".");
        }
        lease = value;
        return this;
    }

    /** How long {@link Watch#close} waits for tasks that run before it interrupts them; 30 s unless told. */
    public WatchBuilder stopWithin(Duration value) {
        if (value.isNegative()) {
            problems.add("The time to stop within must not be below zero: " + value + ".");
        }
        stopWithin = value;
        return this;
    }

    /**
     * The watch. Nothing is done yet.
     *
     * @throws ConfigurationException with everything that is wrong at once
     */
    public Watch build() {
        return build(Watch.workers());
    }

    Watch build(ExecutorService workers) {
        if (tasks.isEmpty()) {
            problems.add("A watch needs a task to do.");
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        String owner = ProcessHandle.current().pid() + " "
                + UUID.randomUUID().toString().substring(0, 8);
        Turns turns = new Turns(state, clock, owner, lease, jitter);
        return new Watch(List.copyOf(tasks.values()), turns, lease, stopWithin, workers);
    }
}
