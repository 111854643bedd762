package io.cloudcost.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import retrofit2.http.GET;
import retrofit2.http.Query;

class ApiClientTest {

    private final MockWebServer server = new MockWebServer();

    record Plan(String id, BigDecimal price, int cpus) {}

    record PlanPage(List<Plan> plans) {}

    interface PlanApi {

        @GET("plans")
        PlanPage plans(@Query("cursor") String cursor);
    }

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aMethodReturnsTheBodyItself() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .body("{\"plans\":[{\"id\":\"a\",\"price\":\"5.10\",\"cpus\":1.0,\"x\":1}]}")
                .build());
        try (ApiClient client = ApiClient.builder("vultr", server.url("/v2").toString())
                .header("Authorization", () -> "Bearer secret")
                .rateLimit(RateLimit.perSecond("test", 30))
                .build()) {
            PlanPage page = client.create(PlanApi.class).plans("a=b");
            assertThat(page.plans()).containsExactly(new Plan("a", new BigDecimal("5.10"), 1));
        }
        var request = server.takeRequest();
        assertThat(request.getTarget()).isEqualTo("/v2/plans?cursor=a%3Db");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer secret");
    }
}
