package io.cloudcost.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudcost.ProviderException;
import io.cloudcost.RateLimitException;
import io.cloudcost.TransportException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest extends KitTest {

    private static final String HTML = "<html><head><title>Sorry</title></head><body>Bad&nbsp;gateway</body></html>";

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void whatMayPassIsTriedAgain(int status) {
        answer(status, HTML);
        answer(status, HTML);
        answer(200, GOOD);
        assertThat(plans(builder()).plans()).hasSize(1);
        assertThat(server.getRequestCount()).isEqualTo(3);
        assertThat(waits)
                .hasSize(2)
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofMillis(500), Duration.ofSeconds(2)));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 422, 501})
    void whatWillNotPassIsTriedOnce(int status) {
        answer(status, "{\"error\":\"no\"}");
        assertThatThrownBy(() -> plans(builder())).hasMessageContaining("no");
        assertThat(server.getRequestCount()).isEqualTo(1);
        assertThat(waits).isEmpty();
    }

    @Test
    void theLastFailureIsTheCallers() {
        for (int tries = 0; tries < 5; tries++) {
            answer(502, HTML);
        }
        RetryPolicy five = RetryPolicy.defaults().withMaxAttempts(5);
        ProviderException failure = catchThrowableOfType(
                ProviderException.class, () -> plans(builder().retry(five)));
        assertThat(failure.status()).isEqualTo(502);
        assertThat(failure.retryable()).isTrue();
        assertThat(failure.providerMessage()).contains("Sorry Bad&nbsp;gateway");
        assertThat(server.getRequestCount()).isEqualTo(5);
    }

    @Test
    void aWaitInSecondsIsObeyed() {
        answer(new MockResponse.Builder().code(429).setHeader("Retry-After", "7"));
        answer(200, GOOD);
        plans(builder());
        assertThat(waits).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void aWaitUntilADateIsObeyed() {
        answer(new MockResponse.Builder().code(503).setHeader("Retry-After", "Fri, 20 Nov 2026 10:00:09 GMT"));
        answer(200, GOOD);
        ApiClientBuilder builder = builder();
        builder.clock = Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);
        plans(builder);
        assertThat(waits).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void aDateIsMeasuredByTheServersOwnClock() {
        answer(new MockResponse.Builder()
                .code(503)
                .setHeader("Date", "Fri, 20 Nov 2026 10:00:05 GMT")
                .setHeader("Retry-After", "Fri, 20 Nov 2026 10:00:09 GMT"));
        answer(200, GOOD);
        plans(builder());
        assertThat(waits).containsExactly(Duration.ofSeconds(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-3", "", "99999999999999999999"})
    void aWaitThatCannotBeReadIsOurs(String header) {
        answer(new MockResponse.Builder().code(503).setHeader("Retry-After", header));
        answer(200, GOOD);
        plans(builder());
        assertThat(waits)
                .singleElement()
                .satisfies(wait -> assertThat(wait).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1)));
    }

    @Test
    void aWaitBeyondTheDeadlineFailsNow() {
        answer(new MockResponse.Builder().code(429).setHeader("Retry-After", "3600"));
        RateLimitException failure = catchThrowableOfType(
                RateLimitException.class,
                () -> plans(builder().deadline(Instant.now().plusSeconds(60))));
        assertThat(failure.retryAfter()).contains(Duration.ofHours(1));
        assertThat(waits).isEmpty();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void whatChangesSomethingIsNotTriedAgain() {
        answer(503, "");
        try (ApiClient client = builder().build()) {
            PlanApi api = client.create(PlanApi.class);
            assertThatThrownBy(() -> api.add(new Plan("a", null, 1))).isInstanceOf(ProviderException.class);
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aQueryThatTravelsAsPostIsTriedAgain() {
        answer(503, "");
        answer(200, GOOD);
        try (ApiClient client = builder().build()) {
            assertThat(client.create(PlanApi.class)
                            .search(new Plan("a", null, 1))
                            .plans())
                    .hasSize(1);
        }
    }

    @Test
    void theProvidersWordOnThrottlingCounts() {
        answer(403, "{\"error\":\"Rate exceeded\"}");
        answer(200, GOOD);
        plans(builder()
                .errors(response -> ErrorDetail.of(response.text("/error").orElse(null))
                        .withAdvice(
                                response.mentions("rate EXCEEDED") ? RetryAdvice.THROTTLED : RetryAdvice.BY_STATUS)));
        assertThat(waits).hasSize(1);
    }

    @Test
    void theProvidersWordOnGivingUpCounts() {
        answer(500, "{\"error\":\"plan is gone\"}");
        assertThatThrownBy(() -> plans(
                        builder().errors(response -> ErrorDetail.of("gone").withAdvice(RetryAdvice.GIVE_UP))))
                .isInstanceOf(ProviderException.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aResetConnectionIsTriedAgain() {
        answer(new MockResponse.Builder().onRequestStart(new SocketEffect.CloseSocket()));
        answer(200, GOOD);
        assertThat(plans(builder()).plans()).hasSize(1);
    }

    @Test
    void aBodyCutInTheMiddleIsTriedAgain() {
        answer(new MockResponse.Builder().body(GOOD.repeat(2000)).onResponseBody(new SocketEffect.CloseSocket()));
        answer(200, GOOD);
        assertThat(plans(builder()).plans()).hasSize(1);
        assertThat(waits).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"plans\":[{\"id\":\"a\",", "{\"plans\":[{\"id\":\"a", "{\"plans\":[1", "{", ""})
    void jsonThatEndsTooEarlyIsTheTransportsFault(String body) {
        for (int tries = 0; tries < 3; tries++) {
            answer(200, body);
        }
        assertThatThrownBy(() -> plans(builder()))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("ends too early");
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void aStallIsCutAtTheTimeout() {
        answer(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE));
        RetryPolicy once = RetryPolicy.defaults().withMaxAttempts(1);
        assertThatThrownBy(() -> plans(builder().retry(once).timeout(Duration.ofMillis(150))))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("timeout of 150 ms");
    }

    @Test
    void htmlWithStatus200IsTheProvidersFault() {
        for (int tries = 0; tries < 3; tries++) {
            answer(new MockResponse.Builder().body(HTML).setHeader("Content-Type", "text/html"));
        }
        ProviderException failure = catchThrowableOfType(ProviderException.class, () -> plans(builder()));
        assertThat(failure)
                .hasMessage("acme: GET /v2/plans was answered with status 200: Sorry Bad&nbsp;gateway. "
                        + "The answer is not JSON (text/html): something between here and the API answered.");
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void aDeadHostIsATransportFault() {
        server.close();
        assertThatThrownBy(() -> plans(builder()))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("refused");
        assertThat(waits).hasSize(2);
    }
}
