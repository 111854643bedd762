package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudcost.model.Money;
import io.cloudcost.model.Tags;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceInfo;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** GPU machines of the inventory in the watch and in the command, by the settings. */
@Timeout(120)
class GpuMachinesTest {

    @TempDir
    private Path folder;

    private final MockWebServer exporter = new MockWebServer();

    @BeforeEach
    void collect() throws IOException {
        exporter.start();
        ResourceInfo info = ResourceInfo.builder(new ResourceRef("vultr", "acme", ResourceKind.COMPUTE_INSTANCE, "i-7"))
                .name("gpu-7")
                .state(ResourceState.RUNNING)
                .billed(Billed.YES)
                .tags(Tags.of("squad", "ml"))
                .price(new Price.Known(Money.usd("1460"), Money.usd("2"), "/plans"))
                .build();
        try (CostStore store = CostStores.open("duckdb:" + folder.resolve("costs.duckdb"))) {
            store.save(SmallAccount.snapshot(SmallAccount.ACME).toBuilder()
                    .resources(List.of(Machine.of(info, "vcg", new Gpu(BigDecimal.ONE, "NVIDIA A100", null))))
                    .build());
        }
    }

    @AfterEach
    void close() {
        exporter.close();
    }

    @Test
    void theWatchTellsWhatIdleGpusCostATeam() throws IOException {
        config("gpu_idle_daily_threshold = 1\ngpu_team_tag = squad\n");
        measured();
        assertThat(new CliRun(folder).run("watch", "--once", "--quiet").exitCode())
                .isZero();
        measured();
        CliRun.Result second = new CliRun(folder).at("2026-11-20T13:00:00Z").run("watch", "--once");

        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(second.err()).contains("idle GPUs of a day", "1.50 USD");
        JsonNode figures = new JsonMapper()
                .readTree(new CliRun(folder)
                        .run("watch", "--figures", "--format", "json")
                        .out())
                .at("/figures");
        assertThat(figures).anySatisfy(it -> {
            assertThat(it.at("/measure").asText()).isEqualTo("gpu_idle_cost");
            assertThat(it.at("/labels/team").asText()).isEqualTo("ml");
            assertThat(it.at("/value").asText()).isEqualTo("1.5");
        });
        CliRun.Result report = new CliRun(folder).at("2026-11-20T13:00:00Z").run("gpu", "report");
        assertThat(report.out())
                .containsPattern("ml +1.50 USD +2.00 USD +-")
                .containsPattern("i-7 +0.50 USD +1.50 USD +- +- +2.00 USD")
                .doesNotContain("2026-11-20 ");
    }

    @Test
    void idleMoneyIsToldByTeamAndDayAndUnknownIsNotNothing() throws IOException {
        config("gpu_team_tag = squad\n");
        measured();
        new CliRun(folder).at("2026-11-19T22:00:00Z").run("gpu", "check", "--zone", "UTC");
        measured();
        new CliRun(folder).at("2026-11-19T23:00:00Z").run("gpu", "check", "--zone", "UTC");
        exporter.enqueue(new MockResponse.Builder().body("<html></html>").build());
        CliRun.Result wrong = new CliRun(folder).at("2026-11-20T02:00:00Z").run("gpu", "check", "--zone", "UTC");
        assertThat(wrong.exitCode()).isEqualTo(3);
        assertThat(wrong.out()).contains("shows no metrics of dcgm-exporter");

        CliRun.Result page =
                new CliRun(folder).at("2026-11-20T03:00:00Z").run("gpu", "report", "--by-day", "--zone", "UTC");
        assertThat(page.out())
                .containsPattern("2026-11-19 +ml +1.50 USD +4.00 USD +2.00 USD")
                .containsPattern("2026-11-20 +ml +unknown +4.00 USD +4.00 USD");
        JsonNode days = new JsonMapper()
                .readTree(new CliRun(folder)
                        .at("2026-11-20T03:00:00Z")
                        .run("gpu", "report", "--by-day", "--zone", "UTC", "--format", "json")
                        .out())
                .at("/bill/days");
        assertThat(days.at("/0/teams/0/idle/0/amount").asText()).isEqualTo("1.5");
        assertThat(days.at("/1/day").asText()).isEqualTo("2026-11-20");
        assertThat(days.at("/1/teams/0/idle").isNull()).isTrue();
        assertThat(days.at("/1/teams/0/unknown/0/amount").asText()).isEqualTo("4");
        assertThat(new CliRun(folder).run("gpu", "status", "--by-day").exitCode())
                .isEqualTo(2);
    }

    @Test
    void theCommandTakesTheExportersOfTheSettings() throws IOException {
        config("");
        measured();
        assertThat(new CliRun(folder).run("gpu", "check").out()).contains("1 GPU machine counted.");
        assertThat(exporter.getRequestCount()).isEqualTo(1);
    }

    @Test
    void machinesMayBeLeftOut() throws IOException {
        config("gpu_machines = no\n");
        assertThat(new CliRun(folder).run("watch", "--once", "--quiet").exitCode())
                .isZero();
        assertThat(exporter.getRequestCount()).isZero();
    }

    @Test
    void wrongSettingsAreToldAtOnce() throws IOException {
        Files.writeString(folder.resolve("cost.conf"), """
                gpu_machines = perhaps
                gpu_exporters = gpu-7, gpu-8=ftp://gpu-8
                gpu_prometheus_url = nowhere
                gpu_idle_daily_threshold = much
                """);
        CliRun.Result wrong = new CliRun(folder).run("watch", "--once");

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("gpu_machines in ", "must be yes or no, not 'perhaps'")
                .contains("each must be a machine's name or id and an address", "not 'gpu-7'")
                .contains("The endpoint for dcgm-exporter is not a web address")
                .contains("gpu_prometheus_url in ", "gpu_idle_daily_threshold in ");
    }

    private void config(String more) throws IOException {
        String url = "http://127.0.0.1:" + exporter.getPort() + "/metrics";
        Files.writeString(folder.resolve("cost.conf"), "gpu_exporters = gpu-7=" + url + "\n" + more);
    }

    private void measured() {
        exporter.enqueue(new MockResponse.Builder()
                .body("DCGM_FI_PROF_SM_ACTIVE{UUID=\"GPU-a\",Hostname=\"x\"} 0.25\n")
                .build());
    }
}
