package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.BudgetGate;
import io.cloudcost.model.Money;
import io.cloudcost.monitor.Schedule;
import io.cloudcost.monitor.Watch;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import io.cloudcost.monitor.metrics.CostMetrics;
import io.cloudcost.simulator.Faults;
import io.cloudcost.simulator.vultr.FakeVultr;
import io.cloudcost.simulator.vultr.VultrEstate;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class WatchTest {

    @TempDir
    Path folder;

    private FakeVultr cloud;

    @BeforeEach
    void start() {
        cloud = FakeVultr.start(VultrEstate.demo(CliRun.NOW));
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void collectsOnceAndKeepsIt() throws IOException {
        CliRun.Result done = watch("--once", "--format", "json");

        assertThat(done.exitCode()).isZero();
        JsonNode task = new JsonMapper().readTree(done.out()).at("/tasks/0");
        assertThat(task.at("/name").asText()).isEqualTo("collect vultr");
        assertThat(task.at("/schedule").asText()).isEqualTo("every 6h");
        assertThat(task.at("/message").asText()).isEqualTo("1 account read and kept");
        assertThat(task.at("/succeededAt").asText()).isEqualTo("2026-11-20T12:00:00Z");
        assertThat(done.err()).contains("2026-11-20T12:00:00Z collect vultr: 1 account read and kept");
        assertThat(new JsonMapper().readTree(done.out()).at("/tasks/1/message").asText())
                .isEqualTo("0 jobs found in bills of 0 asked for, 0 paid requests");
        assertThat(run("query").out()).contains("USD");
        run("budget", "set", "all", "100000");
        run("budget", "set", "team", "10", "--for", "team=a");
        CliRun.Result bills = run("budget", "refresh");
        assertThat(bills.exitCode()).isEqualTo(3);
        assertThat(bills.out()).containsPattern("all +[0-9,.]+ USD +2026-11-").contains("team has no bill: ");
        assertThat(run("budget", "list").out()).containsPattern("all +everything.* [1-9][0-9,.]+ USD");
        assertThat(watch("--status").out())
                .contains("collect vultr", "waiting", "2026-11-20T12:00:00Z", "2026-11-20T18:0");
    }

    /** The command that reached it has nobody to tell. */
    @Test
    void saysOnceWhatBudgetsReached() throws IOException {
        run("budget", "set", "all", "10");
        run("jobs", "add", "--hourly-price", "4", "--hours", "2");
        CliRun.Result first = watch("--once", "--format", "json");
        String reached = "The budget all reached 80 % of its 10 USD";
        assertThat(first.err()).contains("2026-11-20T12:00:00Z threshold: " + reached);
        assertThat(new JsonMapper().readTree(first.out()).at("/tasks/1/message").asText())
                .contains(reached);
        assertThat(watch("--once").out()).doesNotContain(reached);
    }

    /** An application's handlers hear of it though the watch has said it. */
    @Test
    void claimsNoThresholdFromHandlers() {
        run("budget", "set", "all", "10");
        run("jobs", "add", "--hourly-price", "4", "--hours", "2");
        assertThat(watch("--once").err()).contains("threshold: The budget all reached 80 %");
        List<String> told = new ArrayList<>();
        try (StateStore state = StateStores.open("sqlite:" + folder.resolve("cost-state.db"))) {
            BudgetGate.on(state)
                    .clock(Clock.fixed(CliRun.NOW, ZoneOffset.UTC))
                    .onThreshold(event -> told.add(event.text()))
                    .build()
                    .tellThresholds();
        }
        assertThat(told).singleElement().asString().contains("The budget all reached 80 %");
    }

    @Test
    void saysWhichBudgetsHaveNoBill() {
        watch("--once");
        run("budget", "set", "team", "10", "--for", "team=a");
        assertThat(watch("--once").err()).contains("1 budget has no bill: ");
    }

    @Test
    void whatFailsIsToldAndEndsWithOne() throws IOException {
        cloud.fault(Faults.status(401));

        CliRun.Result failed = watch("--once", "--quiet");

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.out()).contains("collect vultr", "never", "0 accounts read and kept, 1 of 1 not:");
        assertThat(failed.out() + failed.err()).doesNotContain(cloud.apiKey());
        assertThat(watch("--status").exitCode()).isEqualTo(1);
    }

    @Test
    void everyProviderHasItsSchedule() throws IOException {
        CliRun.Result own = new CliRun(folder)
                .with("VULTR_API_KEY", cloud.apiKey())
                .with("VULTR_COLLECTION_SCHEDULE", "daily at 06:30")
                .with("COLLECTION_SCHEDULE", "every 9h")
                .run("watch", "--status", "--format", "json");
        assertThat(new JsonMapper().readTree(own.out()).at("/tasks/0/schedule").asText())
                .startsWith("cron 30 6 * * *");
    }

    @Test
    void allBadSettingsAreToldAtOnce() {
        CliRun.Result wrong = new CliRun(folder)
                .with("VULTR_API_KEY", cloud.apiKey())
                .with("VULTR_COLLECTION_SCHEDULE", "sometimes")
                .run("watch", "--provider", "vultr,nowhere");

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("'sometimes' is no schedule", "environment variable VULTR_COLLECTION_SCHEDULE", "'nowhere'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"here", "127.0.0.1:99999", "no.such.host.invalid:80"})
    void aPlaceWhereNobodyCanListenIsWrongInput(String place) {
        assertThat(watch("--listen", place).exitCode()).isEqualTo(2);
    }

    @Test
    void tellsItsHealth() throws Exception {
        try (StateStore state = StateStores.open("sqlite::memory:")) {
            boolean[] broken = {false};
            List<Measurement> figures = List.of(Measurement.of(
                    Measures.SPEND, Map.of("provider", "aws", "service", "EC2"), Money.usd("12.50"), CliRun.NOW));
            Watch watch = Watch.on(state)
                    .task("collect vultr", Schedule.every(Duration.ofHours(1)), () -> {
                        if (broken[0]) {
                            throw new ConfigurationException("The key is wrong.");
                        }
                        return "done";
                    })
                    .build();
            try (HealthServer server =
                    HealthServer.start("127.0.0.1:0", watch::status, new MetricsPage(CostMetrics.of(() -> figures)))) {
                assertThat(get(server, "/health").statusCode()).isEqualTo(200);
                broken[0] = true;
                watch.runOnce();
                HttpResponse<String> unwell = get(server, "/health");
                assertThat(unwell.statusCode()).isEqualTo(503);
                assertThat(new JsonMapper()
                                .readTree(unwell.body())
                                .at("/tasks/0/message")
                                .asText())
                        .isEqualTo("The key is wrong.");
                assertThat(get(server, "/").statusCode()).isEqualTo(404);
                HttpResponse<String> metrics = get(server, "/metrics");
                assertThat(metrics.headers().firstValue("Content-Type"))
                        .contains("text/plain; version=0.0.4; charset=utf-8");
                assertThat(metrics.body())
                        .contains("# TYPE cloud_monthly_cost gauge")
                        .contains("cloud_monthly_cost{currency=\"USD\",provider=\"aws\",service=\"EC2\"} 12.5\n");
            }
        }
    }

    private static HttpResponse<String> get(HealthServer server, String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + server.port() + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private CliRun.Result watch(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "watch";
        System.arraycopy(words, 0, all, 1, words.length);
        return run(all);
    }

    private CliRun.Result run(String... words) {
        boolean watch = words[0].equals("watch");
        CliRun run = new CliRun(folder).with("VULTR_API_KEY", cloud.apiKey());
        if (!watch) {
            return run.run(words);
        }
        String[] all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--endpoint";
        all[words.length + 1] = cloud.endpoint();
        return run.run(all);
    }
}
