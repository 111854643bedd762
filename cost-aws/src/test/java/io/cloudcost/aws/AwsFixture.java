package io.cloudcost.aws;

import io.cloudcost.aws.model.AwsParts;
import io.cloudcost.aws.model.AwsSettings;
import io.cloudcost.simulator.Fault;
import io.cloudcost.simulator.aws.AwsEstate;
import io.cloudcost.simulator.aws.AwsFaults;
import io.cloudcost.simulator.aws.AwsSpec;
import io.cloudcost.simulator.aws.FakeAws;
import io.cloudcost.snapshot.Part;
import io.cloudcost.testkit.CloudFixture;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The fake AWS, asked as fast as it answers unless a test is about that. */
final class AwsFixture implements CloudFixture {

    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    final FakeAws aws;

    private AwsFixture(FakeAws aws) {
        this.aws = aws;
    }

    static AwsSpec spec() {
        return AwsSpec.of(7, NOW);
    }

    /** What can be read without a name of one's own. */
    static List<Part> everyPart() {
        return AwsParts.all().stream().filter(part -> part.about().isEmpty()).toList();
    }

    static AwsFixture start(AwsSpec spec) {
        return new AwsFixture(FakeAws.start(AwsEstate.generate(spec)));
    }

    @Override
    public AwsCollectorBuilder builder() {
        return AwsCollector.builder()
                .environment(name -> null)
                .accessKey(aws.estate().accessKeyId(), aws.estate().secretAccessKey())
                .endpoint(aws.endpoint())
                .set(AwsSettings.COST_EXPLORER_RATE, 10_000)
                .rateLimit(10_000)
                .maxAttempts(3)
                .retryWaits(Duration.ofMillis(5), Duration.ofMillis(50))
                .callTimeout(Duration.ofSeconds(20))
                .clock(Clock.fixed(aws.estate().specification().now(), ZoneOffset.UTC));
    }

    @Override
    public void fault(Fault fault) {
        aws.fault(fault);
    }

    @Override
    public void clearFaults() {
        aws.clearFaults();
    }

    @Override
    public String listPath() {
        return AwsFaults.path("ec2:DescribeInstances");
    }

    @Override
    public Part listPart() {
        return Part.INSTANCES;
    }

    @Override
    public Fault unauthorized() {
        return AwsFaults.unknownKey();
    }

    @Override
    public Fault denied() {
        return AwsFaults.denied();
    }

    @Override
    public Fault repeatedCursor() {
        return AwsFaults.repeatedCursor("YXQ6MA==");
    }

    @Override
    public Fault extraFields() {
        return AwsFaults.extraFields();
    }

    @Override
    public String secretMark() {
        return AwsEstate.SECRET_MARK;
    }

    @Override
    public void close() {
        aws.close();
    }
}
