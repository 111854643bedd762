package io.cloudcost.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.RateLimitException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The limit as the server sees it: real threads, real connections. */
@Timeout(120)
class RateLimitAtServerTest extends KitTest {

    private static final int PERMITS = 10;
    private static final Duration WINDOW = Duration.ofMillis(200);

    private final List<Long> arrivals = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void noteArrivals() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                arrivals.add(System.nanoTime());
                return new MockResponse.Builder()
                        .body(GOOD)
                        .headersDelay(20, TimeUnit.MILLISECONDS)
                        .build();
            }
        });
    }

    private ApiClient limited(String scope) {
        return builder().rateLimit(new RateLimit(scope, PERMITS, WINDOW)).build();
    }

    private void callFromManyThreads(List<ApiClient> clients, int calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        List<Future<Plans>> results = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            PlanApi api = clients.get(call % clients.size()).create(PlanApi.class);
            results.add(threads.submit(() -> api.plans(null)));
        }
        for (Future<Plans> result : results) {
            assertThat(result.get().plans()).hasSize(1);
        }
        threads.shutdown();
    }

    private void assertAnyWindowHeldAtMostTheLimit() {
        List<Long> sorted = new ArrayList<>(arrivals);
        Collections.sort(sorted);
        for (int i = PERMITS; i < sorted.size(); i++) {
            assertThat(Duration.ofNanos(sorted.get(i) - sorted.get(i - PERMITS)))
                    .as("from request %d to request %d", i - PERMITS, i)
                    .isGreaterThanOrEqualTo(WINDOW);
        }
    }

    @Test
    void twoClientsWithTwoKeysShareTheScopesLimit() throws Exception {
        try (ApiClient one = limited("at-server-1");
                ApiClient other = limited("at-server-1")) {
            callFromManyThreads(List.of(one, other), 83);
        }
        assertThat(arrivals).hasSize(83);
        assertAnyWindowHeldAtMostTheLimit();
    }

    @Test
    void aClientThatComesLaterSeesWhatTheOneBeforeUsed() throws Exception {
        for (int round = 0; round < 3; round++) {
            try (ApiClient client = limited("at-server-2")) {
                callFromManyThreads(List.of(client), 15);
            }
        }
        assertAnyWindowHeldAtMostTheLimit();
    }

    @Test
    void whatTheCallersClientSendsTwiceTakesTwoPermits() throws Exception {
        okhttp3.OkHttpClient twice = new okhttp3.OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    chain.proceed(chain.request()).close();
                    return chain.proceed(chain.request());
                })
                .build();
        try (ApiClient client = builder()
                .httpClient(twice)
                .rateLimit(new RateLimit("at-server-3", PERMITS, WINDOW))
                .build()) {
            callFromManyThreads(List.of(client), 2 * PERMITS);
        }
        assertThat(arrivals).hasSize(4 * PERMITS);
        assertAnyWindowHeldAtMostTheLimit();
        twice.connectionPool().evictAll();
    }

    @Test
    void a429HoldsTheOtherClientsOfTheScope() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .code(429)
                        .setHeader("Retry-After", "3600")
                        .build();
            }
        });
        try (ApiClient one = limited("at-server-4");
                ApiClient other = builder()
                        .rateLimit(new RateLimit("at-server-4", PERMITS, WINDOW))
                        .deadline(Instant.now().plusSeconds(600))
                        .build()) {
            assertThatThrownBy(() -> one.create(PlanApi.class).plans(null)).isInstanceOf(RateLimitException.class);
            assertThatThrownBy(() -> other.create(PlanApi.class).plans(null))
                    .isInstanceOfSatisfying(
                            RateLimitException.class,
                            late -> assertThat(late.retryAfter().orElseThrow())
                                    .isBetween(Duration.ofMinutes(50), Duration.ofMinutes(60)))
                    .hasMessageContaining("past the deadline");
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aHostThatCannotBeReachedUsesUpNoPermits() {
        server.close();
        try (ApiClient client = builder()
                .rateLimit(new RateLimit("at-server-5", 1, Duration.ofHours(1)))
                .build()) {
            PlanApi api = client.create(PlanApi.class);
            assertThatThrownBy(() -> api.plans(null)).hasMessageContaining("refused");
            assertThatThrownBy(() -> api.plans(null)).hasMessageContaining("refused");
        }
    }
}
