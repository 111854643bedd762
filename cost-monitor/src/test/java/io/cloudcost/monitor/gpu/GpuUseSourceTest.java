package io.cloudcost.monitor.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.CostException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GpuUseSourceTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void activityIsThatOfTheMultiprocessorsAndNotGpuUtil() {
        List<GpuSlice> slices = exported("""
                # TYPE DCGM_FI_DEV_GPU_UTIL gauge
                DCGM_FI_DEV_GPU_UTIL{gpu="0",UUID="GPU-a",Hostname="gpu-7"} 100
                DCGM_FI_PROF_GR_ENGINE_ACTIVE{gpu="0",UUID="GPU-a",Hostname="gpu-7"} 0.9
                DCGM_FI_PROF_SM_ACTIVE{gpu="0",UUID="GPU-a",Hostname="gpu-7"} 0.25
                DCGM_FI_DEV_GPU_UTIL{gpu="1",UUID="GPU-b",Hostname="gpu-7"} 100
                """);
        assertThat(slices).hasSize(2);
        assertThat(slices.get(0).active()).isEqualByComparingTo("0.25");
        assertThat(slices.get(0).size()).isEqualTo(GpuSlice.WHOLE);
        assertThat(slices.get(0).holders()).isNull();
        assertThat(slices.get(1).active()).isNull();
    }

    @Test
    void slicesStandInPlaceOfTheirGpu() {
        String model = "modelName=\"NVIDIA A100 80GB PCIe\",Hostname=\"n\",UUID=\"GPU-a\"";
        List<GpuSlice> slices = exported("DCGM_FI_PROF_GR_ENGINE_ACTIVE{" + model + "} 0.5\n"
                + "DCGM_FI_PROF_GR_ENGINE_ACTIVE{" + model
                + ",GPU_I_PROFILE=\"3g.40gb\",GPU_I_ID=\"1\",pod=\"p\",namespace=\"ml\"} 1.004\n"
                + "DCGM_FI_PROF_GR_ENGINE_ACTIVE{" + model
                + ",GPU_I_PROFILE=\"1g.10gb\",GPU_I_ID=\"2\",pod=\"\",namespace=\"\"} 0\n");
        assertThat(slices).extracting(GpuSlice::size).containsExactly(52, 15);
        assertThat(slices.get(0).active()).isEqualByComparingTo("1");
        assertThat(slices.get(0).holders()).containsExactly("ml");
        assertThat(slices.get(1).holders()).isEmpty();
    }

    @Test
    void podsThatTakeTurnsAreAllHolders() {
        List<GpuSlice> slices = exported("""
                DCGM_FI_PROF_SM_ACTIVE{UUID="GPU-a",Hostname="n",pod="p1",namespace="ml"} 0.5
                DCGM_FI_PROF_SM_ACTIVE{UUID="GPU-a",Hostname="n",pod="p2",namespace="web"} 0.5
                """);
        assertThat(slices).hasSize(1);
        assertThat(slices.get(0).holders()).containsExactlyInAnyOrder("ml", "web");
    }

    @Test
    void numbersBeyondAllMeasureAreUnknown() {
        List<GpuSlice> slices = exported("""
                DCGM_FI_PROF_SM_ACTIVE{UUID="GPU-a",Hostname="n"} 9223372036854775794
                DCGM_FI_PROF_SM_ACTIVE{UUID="GPU-b",Hostname="n"} NaN
                """);
        assertThat(slices).hasSize(2).allMatch(it -> it.active() == null);
    }

    @Test
    void anotherNameMayBeGiven() {
        server.enqueue(answer("DCGM_FI_PROF_SM_ACTIVE{UUID=\"GPU-a\",Hostname=\"dcgm-x7\"} 0.5\n"));
        assertThat(GpuUseSource.exporter(url()).of("gpu-7").read(NOW, HOUR))
                .extracting(GpuSlice::host)
                .containsExactly("gpu-7");
    }

    @Test
    void prometheusTellsTheAverage() throws InterruptedException {
        List<GpuSlice> slices = averages(series("avg_over_time", "\"UUID\":\"GPU-a\",\"Hostname\":\"n\"", "0.75"));
        assertThat(slices).hasSize(1);
        assertThat(slices.get(0).active()).isEqualByComparingTo("0.75");
        assertThat(slices.get(0).holders()).isNull();
        assertThat(server.takeRequest().getUrl().queryParameter("query"))
                .startsWith("label_replace(avg_over_time(DCGM_FI_PROF_SM_ACTIVE[3600s]),\"cloudcost_figure\",")
                .contains(" or label_replace(count_over_time(DCGM_FI_PROF_GR_ENGINE_ACTIVE[3600s])");
    }

    @Test
    void podsThatCameOneAfterTheOtherCountForTheTimeThatTheyHadTheGpu() {
        String gpu = "\"UUID\":\"GPU-a\",\"Hostname\":\"n\"";
        String first = gpu + ",\"pod\":\"p1\",\"namespace\":\"a\"";
        String second = gpu + ",\"pod\":\"p2\",\"namespace\":\"b\"";
        List<GpuSlice> slices = averages(
                series("avg_over_time", first, "0.9"),
                series("count_over_time", first, "30"),
                series("avg_over_time", second, "0.1"),
                series("count_over_time", second, "10"),
                series("avg_over_time", gpu, "0"),
                series("count_over_time", gpu, "80"));
        assertThat(slices)
                .extracting(it ->
                        it.holders() + " " + it.active() + " " + it.share().setScale(4, RoundingMode.HALF_UP))
                .containsExactlyInAnyOrder("[a] 0.9 0.2500", "[b] 0.1 0.0833", "[] 0 0.6667");
        assertThat(slices.stream().map(GpuSlice::share).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1");
    }

    /** The target's labels stand on each series of a server that does not honour the exporter's. */
    @Test
    void theExportersOwnPodHasNoGpu() {
        String target =
                "\"Hostname\":\"n\",\"job\":\"dcgm\",\"pod\":\"nvidia-dcgm-exporter-x7\",\"namespace\":\"gpu-operator\"";
        String used = "\"UUID\":\"GPU-a\"," + target + ",\"exported_pod\":\"train\",\"exported_namespace\":\"ml\"";
        String free = "\"UUID\":\"GPU-b\"," + target;
        assertThat(averages(series("avg_over_time", used, "0.5"), series("avg_over_time", free, "0")))
                .extracting(it -> it.gpu() + " " + it.holders())
                .containsExactly("GPU-a [ml]", "GPU-b []");
        assertThat(averages(series("avg_over_time", free, "0")))
                .extracting(GpuSlice::holders)
                .containsExactly(List.of());
        String other = free.replace("nvidia-dcgm-exporter-x7", "node-agent");
        assertThat(averages(series("avg_over_time", used, "0.5"), series("avg_over_time", other, "0")))
                .extracting(it -> it.gpu() + " " + it.holders())
                .containsExactly("GPU-a [ml]", "GPU-b []");
    }

    @Test
    void tensorCoresTellWhatIsUsedAtLeast() {
        List<GpuSlice> slices = exported("DCGM_FI_PROF_PIPE_TENSOR_ACTIVE{UUID=\"GPU-a\",Hostname=\"n\"} 0.25\n");
        assertThat(slices).extracting(it -> it.active() + " " + it.share()).containsExactly("1 0.25", "null 0.75");
        assertThat(exported("DCGM_FI_PROF_PIPE_TENSOR_ACTIVE{UUID=\"GPU-a\",Hostname=\"n\"} 0\n"))
                .extracting(it -> it.active() + " " + it.share())
                .containsExactly("null 1");
    }

    @Test
    void anAnswerWithoutMetricsOfGpusIsAFailure() {
        assertThatThrownBy(() -> exported("<html>\nnode_cpu_seconds_total 7\n</html>\n"))
                .isInstanceOf(CostException.class)
                .hasMessage(url() + " shows no metrics of dcgm-exporter (DCGM_FI_...): check the address, whose path"
                        + " mostly is /metrics.");
        assertThatThrownBy(() -> averages())
                .isInstanceOf(CostException.class)
                .hasMessageContaining("knows no DCGM_FI_PROF_SM_ACTIVE");
    }

    private List<GpuSlice> averages(String... series) {
        server.enqueue(answer("{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":["
                + String.join(",", series) + "]}}"));
        return GpuUseSource.prometheus("http://127.0.0.1:" + server.getPort()).read(NOW, HOUR);
    }

    private static String series(String function, String labels, String value) {
        return "{\"metric\":{\"cloudcost_figure\":\"" + function + " DCGM_FI_PROF_SM_ACTIVE\"," + labels
                + "},\"value\":[1,\"" + value + "\"]}";
    }

    @Test
    void anExporterThatFailsIsNoIdleGpu() {
        server.enqueue(new MockResponse.Builder().code(503).build());
        assertThatThrownBy(() -> GpuUseSource.exporter(url()).read(NOW, HOUR))
                .isInstanceOf(CostException.class)
                .hasMessageContaining("status 503");
    }

    private List<GpuSlice> exported(String text) {
        server.enqueue(answer(text));
        return GpuUseSource.exporter(url()).read(NOW, HOUR);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getPort() + "/metrics";
    }

    private static MockResponse answer(String body) {
        return new MockResponse.Builder().body(body).build();
    }
}
