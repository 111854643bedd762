package io.cloudcost.vultr.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.CollectRequest;
import io.cloudcost.CostCollector;
import io.cloudcost.Credentials;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.CollectRun;
import io.cloudcost.spi.CollectorBuilder;
import io.cloudcost.spi.CollectorSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Work that the end of a run overtakes is still done, and once. */
class GateTest {

    private final AtomicInteger done = new AtomicInteger();

    @Test
    void doesWhatWasReleasedAfterTheEnd() throws Exception {
        try (CollectRun run = run(Duration.ofHours(1))) {
            Gate gate = new Gate(run);
            gate.pass(Part.INVOICE_ITEMS, done::incrementAndGet);
            run.await();
            gate.release();
            gate.force();
            assertThat(done).hasValue(1);
        }
    }

    @Test
    void doesWhatTheTimeoutHeldBack() throws Exception {
        try (CollectRun run = run(Duration.ofNanos(1))) {
            Gate gate = new Gate(run);
            gate.pass(Part.INVOICE_ITEMS, done::incrementAndGet);
            gate.release();
            run.await();
            assertThat(done).hasValue(0);
            gate.force();
            assertThat(done).hasValue(1);
            assertThat(run.status()).doesNotContainKey(Part.INVOICE_ITEMS);
        }
    }

    @Test
    void staysShutUntilTheGateBeforeHasOpened() throws Exception {
        try (CollectRun run = run(Duration.ofHours(1))) {
            Gate basics = new Gate(run);
            Gate inventoried = new Gate(run);
            basics.before(inventoried);
            inventoried.release();
            inventoried.pass(Part.INVOICE_ITEMS, done::incrementAndGet);
            assertThat(done).hasValue(0);
            basics.release();
            run.await();
            assertThat(done).hasValue(1);
        }
    }

    @Test
    void waitsForWhatIsUnderWay() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        try (CollectRun run = run(Duration.ofHours(1))) {
            Gate gate = new Gate(run);
            gate.release();
            Thread worker = new Thread(() -> pass(gate, begun, mayEnd, order));
            worker.start();
            begun.await();
            Thread main = new Thread(() -> {
                gate.force();
                order.add("forced");
            });
            main.start();
            while (main.getState() != Thread.State.BLOCKED && main.getState() != Thread.State.TERMINATED) {
                Thread.onSpinWait();
            }
            mayEnd.countDown();
            main.join();
            worker.join();
        }
        assertThat(order).containsExactly("made", "forced");
    }

    private static void pass(Gate gate, CountDownLatch begun, CountDownLatch mayEnd, List<String> order) {
        try {
            gate.pass(Part.INVOICE_ITEMS, () -> {
                begun.countDown();
                mayEnd.await();
                order.add("made");
            });
        } catch (Exception e) {
            order.add(e.toString());
        }
    }

    private static CollectRun run(Duration timeout) {
        CollectRequest request = CollectRequest.builder().timeout(timeout).build();
        return new CollectRun("vultr", new Settings().spec(), request, 2);
    }

    /** Takes the settings that a builder makes. */
    private static final class Settings extends CollectorBuilder<Settings> {

        private final AtomicReference<CollectorSpec> made = new AtomicReference<>();

        Settings() {
            super(List.of());
        }

        CollectorSpec spec() {
            assertThatThrownBy(this::build).isInstanceOf(UnsupportedOperationException.class);
            return made.get();
        }

        @Override
        protected List<String> problems(CollectorSpec spec) {
            made.set(spec);
            return List.of();
        }

        @Override
        protected CostCollector create(CollectorSpec spec) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected Optional<Credentials> usualCredentials(Function<String, @Nullable String> environment) {
            return Optional.empty();
        }

        @Override
        protected Settings self() {
            return this;
        }
    }
}
