package io.cloudcost.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.CallBudgetException;
import io.cloudcost.CollectionCancelledException;
import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiClientTest extends KitTest {

    @Test
    void aMethodReturnsTheBodyItself() throws InterruptedException {
        answer(200, "{\"plans\":[{\"id\":\"a\",\"price\":5.10,\"cpus\":1.0,\"new\":{\"x\":[1]}}]}");
        try (ApiClient client = builder().build()) {
            Plans page = client.create(PlanApi.class).plans("a=b&c");
            assertThat(page.plans()).containsExactly(new Plan("a", new BigDecimal("5.10"), 1));
        }
        RecordedRequest request = server.takeRequest();
        assertThat(request.getTarget()).isEqualTo("/v2/plans?cursor=a%3Db%26c");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + KEY);
        assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json");
    }

    @Test
    void aSecretIsAskedForAtEachRequest() throws InterruptedException {
        AtomicInteger turn = new AtomicInteger();
        answer(503, "");
        answer(200, GOOD);
        plans(builder().header("X-Token", () -> "token-" + turn.incrementAndGet()));
        assertThat(server.takeRequest().getHeaders().get("X-Token")).isEqualTo("token-1");
        assertThat(server.takeRequest().getHeaders().get("X-Token")).isEqualTo("token-2");
    }

    @Test
    void bodiesAreSentAsJson() throws InterruptedException {
        answer(200, GOOD);
        try (ApiClient client = builder().build()) {
            client.create(PlanApi.class).add(new Plan("a", new BigDecimal("0.10"), 2));
        }
        RecordedRequest request = server.takeRequest();
        assertThat(request.getBody()).isNotNull();
        assertThat(request.getBody().utf8()).isEqualTo("{\"id\":\"a\",\"price\":0.10,\"cpus\":2}");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api.example.com",
                "ftp://example.com",
                "http://",
                "https://me:pass-word@example.com",
                "https://example.com/?key=pass-word",
                "https://example.com/#x"
            })
    void aBadEndpointIsRefusedInOneSentence(String url) {
        assertThatThrownBy(() -> ApiClient.builder("acme", url))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("The endpoint for acme ")
                .hasMessageNotContaining("pass-word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Bearer abc\nevil", "Bearer käy"})
    void aKeyThatNoHeaderCanCarryIsRefusedAndNotShown(String value) {
        assertThatThrownBy(() -> plans(builder().header("X-Key", () -> value)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("X-Key")
                .hasMessageNotContaining("evil")
                .hasMessageNotContaining("käy");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void theObserverSeesWhatHappens() {
        List<String> seen = new ArrayList<>();
        answer(429, "{\"error\":\"slow down\"}");
        answer(200, GOOD);
        plans(builder().observer(new CallObserver() {
            @Override
            public void starting(ApiCall call) {
                seen.add("starting " + call);
            }

            @Override
            public void answered(ApiCall call, int status, long bytes, Duration took) {
                seen.add("answered " + status + " " + bytes);
            }

            @Override
            public void throttled(ApiCall call) {
                seen.add("throttled");
            }

            @Override
            public void retrying(ApiCall call, Duration wait, io.cloudcost.CostException cause) {
                seen.add("retrying " + cause.getClass().getSimpleName());
            }
        }));
        assertThat(seen)
                .containsExactly(
                        "starting acme: GET /v2/plans",
                        "answered 429 21",
                        "throttled",
                        "retrying RateLimitException",
                        "starting acme: GET /v2/plans",
                        "answered 200 " + GOOD.length());
    }

    @Test
    void anObserverMayRefuseAPaidCall() {
        CallObserver budget = new CallObserver() {
            @Override
            public void starting(ApiCall call) {
                assertThat(call.price()).isEqualTo(Money.usd("0.01"));
                throw new CallBudgetException("too dear");
            }
        };
        try (ApiClient client = builder().observer(budget).build()) {
            assertThatThrownBy(() -> client.create(PlanApi.class).costs()).isInstanceOf(CallBudgetException.class);
        }
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void theCallersOwnClientIsUsedAndOutlivesOurs() throws InterruptedException {
        answer(200, GOOD);
        OkHttpClient own = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(
                        chain.request().newBuilder().header("X-Own", "yes").build()))
                .build();
        plans(builder().httpClient(own));
        assertThat(server.takeRequest().getHeaders().get("X-Own")).isEqualTo("yes");
        assertThat(own.connectionPool().connectionCount()).isEqualTo(1);
        own.connectionPool().evictAll();
    }

    @Test
    void aProxyIsUsed() throws InterruptedException {
        answer(200, GOOD);
        Proxy proxy = new Proxy(Proxy.Type.HTTP, new InetSocketAddress(server.getHostName(), server.getPort()));
        try (ApiClient client =
                ApiClient.builder("acme", "http://api.invalid/v2").proxy(proxy).build()) {
            client.create(PlanApi.class).plans(null);
        }
        assertThat(server.takeRequest().getRequestLine()).startsWith("GET http://api.invalid/v2/plans");
    }

    @Test
    void redirectsAreNotFollowed() {
        answer(new MockResponse.Builder().code(302).setHeader("Location", server.url("/other")));
        assertThatThrownBy(() -> plans(builder())).hasMessageContaining("302").hasMessageContaining("endpoint");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aClosedClientMakesNoCalls() {
        ApiClient client = builder().build();
        PlanApi api = client.create(PlanApi.class);
        client.close();
        client.close();
        assertThatThrownBy(() -> api.plans(null))
                .isInstanceOf(CollectionCancelledException.class)
                .hasMessageContaining("closed");
        assertThat(server.getRequestCount()).isZero();
    }
}
