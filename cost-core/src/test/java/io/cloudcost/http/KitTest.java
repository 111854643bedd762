package io.cloudcost.http;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Query;

/** A server that answers as told, a small API, and waits that are noted and not slept. */
abstract class KitTest {

    static final String KEY = "SECRET-KEY-0123456789";
    static final String GOOD = "{\"plans\":[{\"id\":\"a\",\"price\":\"5.10\",\"cpus\":\"2\"}]}";

    final MockWebServer server = new MockWebServer();
    final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());

    record Plan(String id, @Nullable BigDecimal price, int cpus) {}

    record Plans(@Nullable List<Plan> plans, @Nullable Meta meta) {}

    record Meta(@Nullable Integer total, @Nullable String next) {}

    interface PlanApi {

        @GET("plans")
        Plans plans(@Query("cursor") @Nullable String cursor);

        @POST("plans")
        Plans add(@Body Plan plan);

        @Idempotent
        @POST("plans/search")
        Plans search(@Body Plan plan);

        @Paid(amount = "0.01")
        @GET("costs")
        Plans costs();
    }

    @BeforeEach
    void startServer() throws IOException {
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    ApiClientBuilder builder() {
        ApiClientBuilder builder =
                ApiClient.builder("acme", server.url("/v2").toString()).header("Authorization", () -> "Bearer " + KEY);
        builder.sleeper = waits::add;
        return builder;
    }

    Plans plans(ApiClientBuilder builder) {
        try (ApiClient client = builder.build()) {
            return client.create(PlanApi.class).plans(null);
        }
    }

    void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    void answer(MockResponse.Builder response) {
        server.enqueue(response.build());
    }
}
