package io.cloudcost.simulator.vultr;

import io.cloudcost.simulator.CloudOptions;
import io.cloudcost.simulator.FakeCloud;
import io.cloudcost.simulator.Fault;
import io.cloudcost.simulator.LoggedRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Vultr on loopback, serving one estate. Beside the API it has two pages for programs that watch, outside of {@code /v2},
 * neither limited nor logged: {@code /_truth} and {@code /_log}, both JSON.
 */
public final class FakeVultr implements AutoCloseable {

    private final VultrEstate estate;
    private final FakeCloud cloud;

    private FakeVultr(VultrEstate estate, FakeCloud cloud) {
        this.estate = estate;
        this.cloud = cloud;
    }

    /** Serves with {@link CloudOptions#defaults()}: a free port, 30 requests in any one second, no latency. */
    public static FakeVultr start(VultrEstate estate) {
        return start(estate, CloudOptions.defaults());
    }

    /** Serves with these options. */
    public static FakeVultr start(VultrEstate estate, CloudOptions options) {
        FakeCloud cloud = FakeCloud.start(
                new VultrApi(estate), options, Map.of("/_truth", log -> Watch.truth(estate), "/_log", Watch::log));
        return new FakeVultr(estate, cloud);
    }

    /** The API's base URL, {@code http://127.0.0.1:PORT/v2}. */
    public String endpoint() {
        return cloud.root() + VultrApi.ROOT;
    }

    /** The URL of the pages for watchers, {@code http://127.0.0.1:PORT}. */
    public String root() {
        return cloud.root();
    }

    /** The one key that opens the estate. */
    public String apiKey() {
        return estate.apiKey();
    }

    /** The estate it serves. */
    public VultrEstate estate() {
        return estate;
    }

    /** Every request so far, in the order of arrival. */
    public List<LoggedRequest> requests() {
        return cloud.log().requests();
    }

    /** From the first request's arrival to the last byte of the last answer. */
    public Duration span() {
        return cloud.log().span();
    }

    /** How many requests were answered with 429, by the limit or by a fault. */
    public int rejected() {
        return cloud.log().count(429);
    }

    /** The most requests that arrived within any one second. */
    public int maxInAnySecond() {
        return cloud.log().maxInAnySecond();
    }

    /** The least number of requests, and the longest chain, for just those paths that were asked for so far. */
    public LeastRequests leastForWhatWasAsked() {
        return estate.truth()
                .leastRequests(requests().stream().map(LoggedRequest::path).toList());
    }

    /** Forgets the requests so far; call it while none is under way. */
    public void clearRequests() {
        cloud.log().clear();
    }

    /** Switches a fault on; {@link io.cloudcost.simulator.Faults} and {@link VultrFaults} have them. */
    public void fault(Fault fault) {
        cloud.fault(fault);
    }

    /** Switches all faults off. */
    public void clearFaults() {
        cloud.clearFaults();
    }

    /** Stops serving. */
    @Override
    public void close() {
        cloud.close();
    }
}
