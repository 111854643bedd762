package io.cloudcost.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cloudcost.CollectionCancelledException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InterruptTest extends KitTest {

    private record Outcome(Throwable failure, boolean interrupted) {}

    private Outcome interruptedWhen(ApiClient client, CountDownLatch busy) throws Exception {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            Throwable failure =
                    catchThrowable(() -> client.create(PlanApi.class).plans(null));
            outcome.complete(new Outcome(failure, Thread.currentThread().isInterrupted()));
        });
        thread.start();
        busy.await();
        thread.interrupt();
        return outcome.get();
    }

    @Test
    void anInterruptEndsACallThatWaitsForItsAnswer() throws Exception {
        answer(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE));
        CountDownLatch sent = new CountDownLatch(1);
        Duration patience = Duration.ofHours(1);
        try (ApiClient client =
                builder().timeout(patience).totalTimeout(patience).build()) {
            CompletableFuture.runAsync(() -> {
                try {
                    server.takeRequest();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                sent.countDown();
            });
            Outcome outcome = interruptedWhen(client, sent);
            assertThat(outcome.failure())
                    .isInstanceOf(CollectionCancelledException.class)
                    .hasMessage("acme: GET /v2/plans was given up because its thread was interrupted.");
            assertThat(outcome.interrupted()).isTrue();
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void anInterruptEndsTheWaitBetweenTries() throws Exception {
        answer(503, "");
        CountDownLatch asleep = new CountDownLatch(1);
        ApiClientBuilder builder = builder();
        builder.sleeper = time -> {
            asleep.countDown();
            TimeUnit.HOURS.sleep(1);
        };
        try (ApiClient client = builder.build()) {
            Outcome outcome = interruptedWhen(client, asleep);
            assertThat(outcome.failure()).isInstanceOf(CollectionCancelledException.class);
            assertThat(outcome.interrupted()).isTrue();
        }
    }

    @Test
    void aThreadThatIsInterruptedSendsNothing() throws Exception {
        try (ApiClient client = builder().build()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> client.create(PlanApi.class).plans(null))
                    .isInstanceOf(CollectionCancelledException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void closingTheClientEndsItsCalls() throws Exception {
        answer(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE));
        ApiClient client = builder().build();
        CompletableFuture<Throwable> failure = CompletableFuture.supplyAsync(
                () -> catchThrowable(() -> client.create(PlanApi.class).plans(null)));
        server.takeRequest();
        client.close();
        assertThat(failure.get())
                .isInstanceOf(CollectionCancelledException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void theDeadlineCutsACallShort() {
        answer(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE));
        assertThatThrownBy(() -> plans(builder().deadline(Instant.now().plusMillis(300))))
                .isInstanceOf(CollectionCancelledException.class)
                .hasMessageContaining("its time was over");
    }

    @Test
    void theTotalTimeCutsACallShort() {
        answer(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE));
        assertThatThrownBy(() -> plans(builder().totalTimeout(Duration.ofMillis(300))))
                .isInstanceOf(CollectionCancelledException.class);
    }
}
