package io.cloudcost.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FakeCloudTest {

    private static final CloudService ECHO = new CloudService() {
        @Override
        public Answer answer(Call call) {
            return Answer.json(200, Json.write(Json.object("path", call.path(), "query", call.query())));
        }

        @Override
        public Answer tooMany(Call call) {
            return Faults.error(429, "slow down");
        }
    };

    private static FakeCloud start(CloudOptions options) {
        return FakeCloud.start(ECHO, options, Map.of("/_page", log -> "{}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesJustWhatIsBeyondTheLimitAndSaysHowLongToWait() throws Exception {
        try (FakeCloud cloud = start(CloudOptions.defaults().withRequestsPerSecond(3))) {
            Client client = new Client(cloud.root(), "key");
            HttpResponse<byte[]> refused = refused(client);
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            inParallel(client, 20);
            assertThat(cloud.log().requests()).extracting(LoggedRequest::status).isEqualTo(expected(cloud, 3));
            assertThat(cloud.log().maxInAnySecond()).isGreaterThan(3);
        }
    }

    @Test
    void canKeepSilentOnHowLongToWait() throws Exception {
        CloudOptions options = CloudOptions.defaults().withRequestsPerSecond(1).withRetryAfter(false);
        try (FakeCloud cloud = start(options)) {
            assertThat(refused(new Client(cloud.root(), "key")).headers().firstValue("Retry-After"))
                    .isEmpty();
        }
    }

    /** Asks until it is refused, however slow this machine is. */
    private static HttpResponse<byte[]> refused(Client client) throws Exception {
        HttpResponse<byte[]> answer = client.get("/a");
        for (int i = 0; i < 1_000 && answer.statusCode() != 429; i++) {
            answer = client.get("/a");
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        return answer;
    }

    /** What each logged request must have been answered, judged by the arrivals alone. */
    private static List<Integer> expected(FakeCloud cloud, int limit) {
        List<Long> admitted = new ArrayList<>();
        List<Integer> statuses = new ArrayList<>();
        for (LoggedRequest request : cloud.log().requests()) {
            long now = request.arrivedNanos();
            boolean passes =
                    admitted.stream().filter(a -> now - a < 1_000_000_000L).count() < limit;
            statuses.add(passes ? 200 : 429);
            if (passes) {
                admitted.add(now);
            }
        }
        return statuses;
    }

    @Test
    void latencyIsPreciseAndHoldsUpNobodyElse() throws Exception {
        CloudOptions options =
                CloudOptions.defaults().withRequestsPerSecond(1_000).withLatency(Duration.ofMillis(300));
        try (FakeCloud cloud = start(options)) {
            Client client = new Client(cloud.root(), "key");
            inParallel(client, 20);
            cloud.log().clear();
            inParallel(client, 20);
            assertThat(cloud.log().requests())
                    .allSatisfy(r ->
                            assertThat(r.answeredNanos() - r.arrivedNanos()).isGreaterThanOrEqualTo(300_000_000));
            assertThat(cloud.log().span()).isLessThan(Duration.ofMillis(20 * 300 / 2));
        }
    }

    private static void inParallel(Client client, int count) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(count);
        try {
            List<Future<HttpResponse<byte[]>>> answers = IntStream.range(0, count)
                    .mapToObj(i -> pool.submit(() -> client.get("/" + i)))
                    .toList();
            for (Future<HttpResponse<byte[]>> answer : answers) {
                answer.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void logsWhatWasAskedAndAnsweredButNoPages() throws Exception {
        try (FakeCloud cloud = start(CloudOptions.defaults())) {
            Client client = new Client(cloud.root(), "key");
            client.get("/b%20c?x=1&y=a%26b");
            client.get("/_page");
            assertThat(cloud.log().requests()).singleElement().satisfies(request -> {
                assertThat(request.path()).isEqualTo("/b c");
                assertThat(request.target()).isEqualTo("/b%20c?x=1&y=a%26b");
                assertThat(request.status()).isEqualTo(200);
                assertThat(request.toString()).doesNotContain("Bearer");
            });
        }
    }

    @Test
    void aMistakeOfItsOwnIsTold() throws Exception {
        try (FakeCloud cloud = start(CloudOptions.defaults())) {
            cloud.fault(Fault.changing(answer -> {
                throw new IllegalStateException("oops");
            }));
            HttpResponse<byte[]> answer = new Client(cloud.root(), "key").get("/a");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(Json.read(answer.body()).get("error")).asString().contains("oops");
        }
    }

    @Test
    void aTakenPortIsSaidInOneSentence() {
        try (FakeCloud first = start(CloudOptions.defaults())) {
            int port = Integer.parseInt(first.root().substring(first.root().lastIndexOf(':') + 1));
            CloudOptions same = CloudOptions.defaults().withPort(port);
            assertThatThrownBy(() -> start(same)).hasMessageContaining("cannot listen on port " + port);
        }
    }

    @Test
    void optionsOutOfRangeAreRefused() {
        CloudOptions options = CloudOptions.defaults();
        assertThatThrownBy(() -> options.withPort(70_000)).hasMessageContaining("70000");
        assertThatThrownBy(() -> options.withRequestsPerSecond(0)).hasMessageContaining("At least 1");
        assertThatThrownBy(() -> options.withLatency(Duration.ofMillis(-1))).hasMessageContaining("negative");
    }
}
