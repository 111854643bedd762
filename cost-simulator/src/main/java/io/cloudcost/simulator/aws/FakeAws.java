package io.cloudcost.simulator.aws;

import io.cloudcost.simulator.CloudOptions;
import io.cloudcost.simulator.FakeCloud;
import io.cloudcost.simulator.Fault;
import io.cloudcost.simulator.LoggedRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * AWS on loopback, all services at one address, serving one estate. Log and faults know requests by service and operation:
 * {@code /ce/GetCostAndUsage}. It looks at signatures, and keeps none.
 */
public final class FakeAws implements AutoCloseable {

    private final AwsEstate estate;
    private final AwsApi api;
    private final FakeCloud cloud;

    private FakeAws(AwsEstate estate, CloudOptions options) {
        this.estate = estate;
        this.api = new AwsApi(estate);
        this.cloud = FakeCloud.start(api, options, Map.of());
    }

    /** Serves with a free port and no limit of requests. */
    public static FakeAws start(AwsEstate estate) {
        return start(
                estate,
                CloudOptions.defaults().withRequestsPerSecond(Integer.MAX_VALUE).withRetryAfter(false));
    }

    /** Serves with these options; the limit of requests holds for all services together. */
    public static FakeAws start(AwsEstate estate, CloudOptions options) {
        return new FakeAws(estate, options);
    }

    /** The address of all services, {@code http://127.0.0.1:PORT}. */
    public String endpoint() {
        return cloud.root();
    }

    /** The estate it serves. */
    public AwsEstate estate() {
        return estate;
    }

    /** Its clock is so far ahead of ours; negative is behind. */
    public void clockAhead(Duration by) {
        api.clock(Clock.offset(Clock.systemUTC(), by));
    }

    /** Puts a file into a bucket of this region, or another one in its place. */
    public void put(String region, String bucket, String key, byte[] content) {
        api.objects().put(region, bucket, key, content);
    }

    /** Every request so far, in the order of arrival. */
    public List<LoggedRequest> requests() {
        return cloud.log().requests();
    }

    /** How often this action was asked for, for example {@code ce:GetCostAndUsage}. */
    public long count(String action) {
        String path = AwsFaults.path(action);
        return requests().stream()
                .filter(request -> request.path().equals(path))
                .count();
    }

    /** The most requests that arrived within any one second. */
    public int maxInAnySecond() {
        return cloud.log().maxInAnySecond();
    }

    /** Switches a fault on; {@link io.cloudcost.simulator.Faults} and {@link AwsFaults} have them. */
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
