package io.cloudcost.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.StoreException;
import io.cloudcost.TransportException;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.store.StateTables;
import io.cloudcost.store.StateWork;
import io.cloudcost.testkit.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WatchTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Schedule SIX_HOURS = Schedule.every(HOUR.multipliedBy(6));
    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    private final List<Instant> runs = new ArrayList<>();
    private final Deque<Exception> failures = new ArrayDeque<>();
    private final SettableClock clock = new SettableClock(START);
    private final AtomicInteger transactions = new AtomicInteger();
    private boolean away;

    @TempDir
    private Path folder;

    private StateStore state;

    @BeforeEach
    void open() {
        state = new FadingStore(StateStores.open("sqlite:" + folder.resolve("state.db")));
    }

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void doesWhatIsDueAndNothingBefore() {
        Watch watch = watch(SIX_HOURS);
        watch.tick();
        watch.tick();
        move(HOUR.multipliedBy(5));
        watch.tick();
        assertThat(runs).containsExactly(START);
        move(HOUR);
        watch.tick();
        assertThat(runs).containsExactly(START, START.plus(HOUR.multipliedBy(6)));
        TaskStatus status = watch.status().get(0);
        assertThat(status.state()).isEqualTo(TaskStatus.State.WAITING);
        assertThat(status.message()).isEqualTo("run 2");
        assertThat(status.healthy()).isTrue();
        assertThat(status.nextAt()).isEqualTo(START.plus(HOUR.multipliedBy(12)));
    }

    @Test
    void whatWasMissedIsDoneOnce() {
        watch(SIX_HOURS).tick();
        move(Duration.ofDays(10));
        Watch later = watch(SIX_HOURS);
        later.tick();
        later.tick();
        assertThat(runs).hasSize(2);
        assertThat(later.status().get(0).nextAt()).isEqualTo(clock.instant().plus(HOUR.multipliedBy(6)));
    }

    @Test
    void whatMayPassIsTriedAgainLessAndLessOften() {
        Watch watch = watch(SIX_HOURS);
        List<Duration> pauses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            failures.add(new TransportException("The connection was lost.", null));
            watch.tick();
            pauses.add(Duration.between(clock.instant(), watch.status().get(0).nextAt()));
            clock.set(watch.status().get(0).nextAt());
        }
        assertThat(pauses)
                .containsExactly(
                        Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4), Duration.ofMinutes(8));
        TaskStatus failing = watch.status().get(0);
        assertThat(failing.failures()).isEqualTo(4);
        assertThat(failing.healthy()).isFalse();
        assertThat(failing.message()).isEqualTo("The connection was lost.");
        watch.tick();
        assertThat(watch.status().get(0).failures()).isZero();
        assertThat(watch.status().get(0).succeededAt()).isEqualTo(clock.instant());
    }

    @Test
    void whatDoesNotPassWaitsForItsTime() {
        failures.add(new ConfigurationException("The key is wrong."));
        Watch watch = watch(SIX_HOURS);
        watch.tick();
        assertThat(watch.status().get(0).nextAt()).isEqualTo(START.plus(HOUR.multipliedBy(6)));
        assertThat(watch.status().get(0).failures()).isEqualTo(1);
    }

    @Test
    void aClockThatWasAheadKeepsNothingWaiting() {
        move(Duration.ofDays(400));
        watch(SIX_HOURS).tick();
        clock.set(START);
        Watch watch = watch(SIX_HOURS);
        watch.tick();
        assertThat(runs).hasSize(2);
    }

    @Test
    void anotherScheduleCountsAtOnce() {
        watch(Schedule.every(Duration.ofDays(30))).tick();
        move(HOUR.multipliedBy(7));
        watch(SIX_HOURS).tick();
        assertThat(runs).hasSize(2);
    }

    @Test
    void whatDiedIsDoneAnewOnceItsLeaseIsOver() {
        Watch dying = builder(SIX_HOURS).build(new Never());
        dying.tick();
        assertThat(dying.status().get(0).state()).isEqualTo(TaskStatus.State.RUNNING);
        Watch other = watch(SIX_HOURS);
        move(Duration.ofMinutes(1));
        other.tick();
        assertThat(runs).isEmpty();
        move(Duration.ofMinutes(2));
        assertThat(other.status().get(0).state()).isEqualTo(TaskStatus.State.LOST);
        assertThat(other.status().get(0).healthy()).isFalse();
        other.tick();
        assertThat(runs).hasSize(1);
    }

    @Test
    void whoIsAliveIsNotTakenForLost() {
        Watch slow = builder(SIX_HOURS).build(new Never());
        Watch other = watch(SIX_HOURS);
        for (int minute = 0; minute < 60; minute++) {
            slow.tick();
            other.tick();
            move(Duration.ofMinutes(1));
        }
        assertThat(runs).isEmpty();
    }

    @Test
    void whatCameOfATaskIsWrittenOnceTheStoreIsThere() {
        Watch watch = builder(SIX_HOURS, () -> {
                    away = true;
                    return note();
                })
                .build(new Direct());
        watch.tick();
        away = false;
        assertThat(watch.status().get(0).state()).isEqualTo(TaskStatus.State.RUNNING);
        watch.tick();
        assertThat(watch.status().get(0).message()).isEqualTo("run 1");
        assertThat(runs).hasSize(1);
    }

    @Test
    void whoDoesEverythingOnceIsNotTakenForLostMeanwhile() {
        Watch other = watch(SIX_HOURS);
        Watch once = builder(SIX_HOURS, () -> {
                    int before = transactions.get();
                    move(Duration.ofMillis(900));
                    while (transactions.get() == before) {
                        Thread.onSpinWait();
                    }
                    move(Duration.ofMillis(900));
                    other.tick();
                    return note();
                })
                .lease(Duration.ofSeconds(1))
                .build(new Direct());
        assertThat(once.runOnce()).allMatch(TaskStatus::healthy);
        assertThat(runs).hasSize(1);
    }

    @Test
    void aLateOutcomeOfARunDoesNotEndTheNextOne() {
        Watch late = builder(SIX_HOURS, () -> {
                    move(Duration.ofMinutes(3));
                    watch(SIX_HOURS).tick();
                    return "late";
                })
                .build(new Direct());
        late.tick();
        assertThat(late.status().get(0).message())
                .as("of the one that took over")
                .isEqualTo("run 1");
    }

    @Test
    void aDeadOwnerWhoseClockWasAheadKeepsNobodyWaiting() {
        move(Duration.ofDays(400));
        builder(SIX_HOURS).build(new Never()).tick();
        clock.set(START);
        watch(SIX_HOURS).tick();
        assertThat(runs).hasSize(1);
    }

    @Test
    void whatNobodyDoesIsOverdue() {
        Watch watch = watch(SIX_HOURS);
        watch.tick();
        move(HOUR.multipliedBy(6).plusMinutes(6));
        assertThat(watch.status().get(0).state()).isEqualTo(TaskStatus.State.OVERDUE);
        assertThat(watch.status().get(0).healthy()).isFalse();
    }

    /** A year of two watchers on one store, which are replaced now and then: each slot is done once. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void eachRunIsDoneOnceInAYearOfTwoWatchers(long seed) {
        Random random = new Random(seed);
        Watch[] watches = {watch(SIX_HOURS), watch(SIX_HOURS)};
        Instant end = START.plus(Duration.ofDays(365));
        while (clock.instant().isBefore(end)) {
            int which = random.nextInt(2);
            if (random.nextInt(50) == 0) {
                watches[which] = watch(SIX_HOURS);
            }
            watches[which].tick();
            move(Duration.ofSeconds(random.nextInt(7200)));
        }
        assertThat(runs).as("seed %d", seed).isSorted().doesNotHaveDuplicates();
        for (int i = 1; i < runs.size(); i++) {
            assertThat(Duration.between(runs.get(i - 1), runs.get(i)))
                    .as("seed %d, run %d", seed, i)
                    .isBetween(HOUR.multipliedBy(6), HOUR.multipliedBy(8));
        }
    }

    @Test
    void onceDoesAllOfItNow() {
        Schedule yearly = Schedule.cron("0 0 1 1 *", ZoneOffset.UTC);
        failures.add(new ConfigurationException("The key is wrong."));
        List<TaskStatus> done = builder(yearly)
                .task("second", yearly, this::note)
                .build(new Direct())
                .runOnce();
        assertThat(done).extracting(TaskStatus::healthy).containsExactly(false, true);
        assertThat(runs).hasSize(1);
    }

    @Test
    void waitsForWhatRunsWhenItEnds() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch may = new CountDownLatch(1);
        Watch watch = builder(SIX_HOURS, () -> {
                    began.countDown();
                    may.await();
                    return note();
                })
                .build()
                .start();
        began.await();
        Thread closer = new Thread(watch::close);
        closer.start();
        may.countDown();
        closer.join();
        assertThat(watch.status().get(0).message()).isEqualTo("run 1");
    }

    @Test
    void whatIsInterruptedIsDueForTheNextOne() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        Watch watch = builder(SIX_HOURS, () -> {
                    began.countDown();
                    new CountDownLatch(1).await();
                    return note();
                })
                .stopWithin(Duration.ZERO)
                .build()
                .start();
        began.await();
        watch.close();
        assertThat(watch.status().get(0).failures()).isZero();
        watch(SIX_HOURS).tick();
        assertThat(runs).hasSize(1);
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThatThrownBy(() -> Watch.on(state)
                        .task("", SIX_HOURS, this::note)
                        .task("one", SIX_HOURS, this::note)
                        .task("one", SIX_HOURS, this::note)
                        .jitter(Duration.ofSeconds(-1))
                        .lease(Duration.ZERO)
                        .stopWithin(Duration.ofSeconds(-1))
                        .build())
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        it -> assertThat(it.problems()).hasSize(5));
        assertThatThrownBy(() -> Watch.on(state).build()).hasMessageContaining("needs a task");
    }

    @Test
    void runsBeginALittleLaterThanTheirTimeButNotMuch() {
        Watch watch = builder(SIX_HOURS).jitter(Duration.ofMinutes(5)).build(new Direct());
        for (int i = 0; i < 50; i++) {
            watch.tick();
            clock.set(watch.status().get(0).nextAt());
        }
        for (int i = 1; i < runs.size(); i++) {
            assertThat(Duration.between(runs.get(i - 1), runs.get(i)))
                    .isBetween(HOUR.multipliedBy(6), HOUR.multipliedBy(6).plusMinutes(5));
        }
        assertThat(runs.stream().map(it -> it.toEpochMilli() % HOUR.toMillis()).distinct())
                .hasSizeGreaterThan(10);
    }

    private String note() throws Exception {
        Exception failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
        runs.add(clock.instant());
        return "run " + runs.size();
    }

    private Watch watch(Schedule schedule) {
        return builder(schedule).build(new Direct());
    }

    private WatchBuilder builder(Schedule schedule) {
        return builder(schedule, this::note);
    }

    private WatchBuilder builder(Schedule schedule, WatchTask task) {
        return Watch.on(state)
                .task("collect", schedule, task)
                .jitter(Duration.ZERO)
                .clock(clock);
    }

    private void move(Duration time) {
        clock.move(time);
    }

    /** A store that may be away. */
    private final class FadingStore implements StateStore {

        private final StateStore store;

        FadingStore(StateStore store) {
            this.store = store;
        }

        @Override
        public <T> T transaction(StateTables tables, StateWork<T> work) {
            if (away) {
                throw new StoreException("The store is away.", true, null);
            }
            T result = store.transaction(tables, work);
            transactions.incrementAndGet();
            return result;
        }

        @Override
        public <T> T read(StateTables tables, StateWork<T> work) {
            return store.read(tables, work);
        }

        @Override
        public void close() {
            store.close();
        }
    }

    /** Does what it is given at once. */
    private static class Direct extends AbstractExecutorService {

        @Override
        public void execute(Runnable work) {
            work.run();
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return true;
        }

        @Override
        public boolean isTerminated() {
            return true;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }

    /** Never comes to it: as if the work took for ever, or the process died. */
    private static final class Never extends Direct {

        @Override
        public void execute(Runnable work) {}
    }
}
