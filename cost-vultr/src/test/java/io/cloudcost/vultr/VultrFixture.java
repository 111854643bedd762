package io.cloudcost.vultr;

import io.cloudcost.simulator.CloudOptions;
import io.cloudcost.simulator.Fault;
import io.cloudcost.simulator.vultr.FakeVultr;
import io.cloudcost.simulator.vultr.VultrEstate;
import io.cloudcost.simulator.vultr.VultrFaults;
import io.cloudcost.simulator.vultr.VultrSpec;
import io.cloudcost.snapshot.Part;
import io.cloudcost.testkit.CloudFixture;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** The fake Vultr, without its request limit unless a test is about that. */
final class VultrFixture implements CloudFixture {

    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    final FakeVultr vultr;

    private VultrFixture(FakeVultr vultr) {
        this.vultr = vultr;
    }

    static VultrSpec.Builder spec() {
        return VultrEstate.spec().seed(7).now(NOW).invoices(3);
    }

    static VultrFixture start(VultrSpec spec) {
        return new VultrFixture(FakeVultr.start(
                VultrEstate.generate(spec), CloudOptions.defaults().withRequestsPerSecond(Integer.MAX_VALUE)));
    }

    @Override
    public VultrCollectorBuilder builder() {
        return VultrCollector.builder(vultr.apiKey())
                .endpoint(vultr.endpoint())
                .rateLimit(10_000)
                .retryWaits(Duration.ofMillis(5), Duration.ofMillis(50))
                .callTimeout(Duration.ofSeconds(20))
                .clock(Clock.fixed(vultr.estate().specification().now(), ZoneOffset.UTC));
    }

    VultrClient client() {
        return VultrClient.builder(vultr.apiKey())
                .endpoint(vultr.endpoint())
                .rateLimit(10_000)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build();
    }

    @Override
    public void fault(Fault fault) {
        vultr.fault(fault);
    }

    @Override
    public void clearFaults() {
        vultr.clearFaults();
    }

    @Override
    public String listPath() {
        return "/instances";
    }

    @Override
    public Part listPart() {
        return Part.INSTANCES;
    }

    @Override
    public Fault unauthorized() {
        return VultrFaults.invalidToken();
    }

    @Override
    public Fault denied() {
        return VultrFaults.missingRight();
    }

    @Override
    public Fault repeatedCursor() {
        return VultrFaults.repeatedCursor("bmV4dF9fMA==");
    }

    @Override
    public Fault extraFields() {
        return VultrFaults.extraFields();
    }

    @Override
    public String secretMark() {
        return VultrEstate.SECRET_MARK;
    }

    @Override
    public void close() {
        vultr.close();
    }
}
