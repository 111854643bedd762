package io.cloudcost.aws;

import io.cloudcost.model.Money;
import io.cloudcost.model.Tags;
import io.cloudcost.simulator.Fault;
import io.cloudcost.simulator.aws.AwsEstate;
import io.cloudcost.simulator.aws.AwsFaults;
import io.cloudcost.simulator.aws.AwsJob;
import io.cloudcost.simulator.aws.AwsSpec;
import io.cloudcost.spi.ActualCostRequest.Item;
import io.cloudcost.testkit.JobBillFixture;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Jobs in the fake AWS. */
final class AwsJobs implements JobBillFixture {

    static final String RESOURCES = "ce:GetCostAndUsageWithResources";
    private static final Instant FIRST = Instant.parse("2026-11-15T20:00:00Z");
    private static final AwsJob MORNING = AwsJob.on("i-shared", FIRST, FIRST.plus(Duration.ofHours(2)));
    private static final AwsJob NOON = AwsJob.on("i-shared", MORNING.end(), FIRST.plus(Duration.ofHours(3)));

    final AwsFixture cloud;
    private final List<AwsJob> jobs;

    private AwsJobs(AwsFixture cloud, List<AwsJob> jobs) {
        this.cloud = cloud;
        this.jobs = jobs;
    }

    /** Four jobs: an ordinary one, one over midnight with traffic, one on spot in another region, one of ten seconds. */
    static AwsJobs start() {
        return start(
                AwsFixture.spec(),
                List.of(
                        AwsJob.on("i-plain", FIRST, FIRST.plus(Duration.ofHours(1))),
                        AwsJob.on("i-night", FIRST, FIRST.plus(Duration.ofHours(9)))
                                .sending(20),
                        new AwsJob(
                                "i-spot",
                                "eu-central-1",
                                "c5.2xlarge",
                                true,
                                FIRST,
                                FIRST.plus(Duration.ofMinutes(95)),
                                50,
                                BigDecimal.ZERO),
                        AwsJob.on("i-brief", FIRST, FIRST.plusSeconds(60))));
    }

    static AwsJobs start(AwsSpec spec, List<AwsJob> jobs) {
        List<AwsJob> all =
                Stream.concat(jobs.stream(), Stream.of(MORNING, NOON)).toList();
        return new AwsJobs(AwsFixture.start(spec.withMonths(1).withInstances(0).withJobs(all)), jobs);
    }

    /** So many jobs, each on a machine of its own, over ten days. */
    static List<AwsJob> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> AwsJob.on(
                        "i-many" + number,
                        Instant.parse("2026-11-08T00:00:00Z").plus(Duration.ofMinutes(number * 13L)),
                        Instant.parse("2026-11-08T03:00:00Z").plus(Duration.ofMinutes(number * 14L))))
                .toList();
    }

    static Item item(AwsJob job, String key) {
        return new Item(
                key,
                job.start(),
                job.end(),
                List.of(job.machine(), job.volume()),
                null,
                null,
                job.spot(),
                Tags.of(Map.of()));
    }

    AwsEstate estate() {
        return cloud.aws.estate();
    }

    Money cost(AwsJob job) {
        return Money.usd(estate().billed(job).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Override
    public List<Item> known() {
        return jobs.stream().map(job -> item(job, "job-" + job.machine())).toList();
    }

    @Override
    public Map<String, Money> costs() {
        Map<String, Money> costs = new TreeMap<>();
        jobs.forEach(job -> costs.put("job-" + job.machine(), cost(job)));
        return costs;
    }

    @Override
    public List<Item> sharing() {
        return List.of(item(MORNING, "morning"), item(NOON, "noon"));
    }

    @Override
    public Money shared() {
        return cost(MORNING).plus(cost(NOON));
    }

    @Override
    public Item unknown() {
        return item(AwsJob.on("i-unheard", FIRST, FIRST.plusSeconds(900)), "unheard-of");
    }

    @Override
    public Optional<Item> ambiguous() {
        return Optional.empty();
    }

    @Override
    public long paidRequests() {
        return cloud.aws.count(RESOURCES);
    }

    @Override
    public void fault(Fault fault) {
        cloud.fault(fault);
    }

    @Override
    public Fault unauthorized() {
        return AwsFaults.unknownKey();
    }

    @Override
    public AwsCollectorBuilder builder() {
        return cloud.builder();
    }

    @Override
    public String secretMark() {
        return cloud.secretMark();
    }

    @Override
    public void close() {
        cloud.close();
    }
}
