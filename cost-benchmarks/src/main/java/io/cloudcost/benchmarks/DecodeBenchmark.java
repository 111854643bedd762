package io.cloudcost.benchmarks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.cloudcost.http.Rows;
import io.cloudcost.http.internal.WireJson;
import io.cloudcost.simulator.vultr.FakeVultr;
import io.cloudcost.simulator.vultr.VultrEstate;
import io.cloudcost.vultr.internal.api.WireInstance;
import io.cloudcost.vultr.internal.api.WirePage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A page of 500 instances from bytes to wire records: the kit's lenient reader beside plain Jackson. Rows per second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class DecodeBenchmark {

    private static final int ROWS = 500;

    /** The page as plain Jackson reads it. */
    public record PlainPage(List<WireInstance> instances) {}

    private byte[] body = new byte[0];
    private WireJson.Decoder kit = ignored -> new Object();
    private ObjectReader plain = JsonMapper.builder().build().reader();

    /** Fetches one page from the fake cloud. */
    @Setup
    public void prepare() throws IOException, InterruptedException {
        body = page();
        kit = new WireJson(Rows.class, Rows::new)
                .decoder(TypeFactory.defaultInstance().constructParametricType(WirePage.class, WireInstance.class));
        plain = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readerFor(PlainPage.class);
    }

    /** What a collection uses. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public Object kit() throws Exception {
        return kit.decode(body);
    }

    /** The yardstick. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public Object plainJackson() throws IOException {
        return plain.readValue(body);
    }

    private static byte[] page() throws IOException, InterruptedException {
        VultrEstate estate =
                VultrEstate.generate(VultrEstate.spec().seed(7).instances(ROWS).build());
        try (FakeVultr cloud = FakeVultr.start(estate)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(cloud.endpoint() + "/instances?per_page=" + ROWS))
                    .header("Authorization", "Bearer " + cloud.apiKey())
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }
}
