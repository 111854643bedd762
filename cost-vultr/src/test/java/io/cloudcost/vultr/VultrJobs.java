package io.cloudcost.vultr;

import io.cloudcost.model.Money;
import io.cloudcost.model.Tags;
import io.cloudcost.simulator.Fault;
import io.cloudcost.simulator.vultr.VultrFaults;
import io.cloudcost.simulator.vultr.VultrJob;
import io.cloudcost.spi.ActualCostRequest.Item;
import io.cloudcost.testkit.JobBillFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Jobs in the fake Vultr's bills. */
final class VultrJobs implements JobBillFixture {

    static final Instant OPEN = Instant.parse("2026-11-15T20:10:00Z");
    static final Instant CLOSED = Instant.parse("2026-10-12T08:00:00Z");
    static final VultrJob NIGHT =
            job("train-2", "203.0.113.2", Instant.parse("2026-10-31T18:00:00Z"), Duration.ofHours(12));
    private static final VultrJob SHARED = job("shared", "203.0.113.9", OPEN, Duration.ofHours(30));

    final VultrFixture cloud;

    private VultrJobs(VultrFixture cloud) {
        this.cloud = cloud;
    }

    static VultrJobs start() {
        List<VultrJob> twins =
                List.of(labelled("twin", OPEN, Duration.ofHours(3)), labelled("twin", OPEN, Duration.ofHours(4)));
        List<VultrJob> all = Stream.concat(jobs().stream(), Stream.concat(Stream.of(SHARED), twins.stream()))
                .toList();
        return new VultrJobs(
                VultrFixture.start(VultrFixture.spec().instances(30).jobs(all).build()));
    }

    /** In the open month, over the end of a month, in a closed one, by label alone, and on an address that two jobs had in turn. */
    static List<VultrJob> jobs() {
        return List.of(
                job("train-1", "203.0.113.1", OPEN, Duration.ofMinutes(140)),
                NIGHT,
                job("train-3", "203.0.113.3", CLOSED, Duration.ofHours(50)),
                labelled("train-4", OPEN, Duration.ofHours(5)),
                job("worker", "203.0.113.5", CLOSED, Duration.ofHours(5)),
                job("worker", "203.0.113.5", CLOSED.plus(Duration.ofHours(8)), Duration.ofHours(7)));
    }

    private static VultrJob job(String label, String address, Instant start, Duration length) {
        return new VultrJob(label, address, "vc2-1c-1gb", start, start.plus(length), false);
    }

    private static VultrJob labelled(String label, Instant start, Duration length) {
        return new VultrJob(label, "0.0.0.0", "vc2-1c-1gb", start, start.plus(length), true);
    }

    static Item item(String key, Instant start, Instant end, @Nullable String label, @Nullable String address) {
        return new Item(key, start, end, List.of("id-of-" + key), label, address, false, Tags.of(Map.of()));
    }

    private static String key(VultrJob job) {
        return job.label() + "@" + job.start();
    }

    @Override
    public List<Item> known() {
        return jobs().stream()
                .map(job -> item(key(job), job.start(), job.end(), job.label(), job.labelled() ? null : job.address()))
                .toList();
    }

    @Override
    public Map<String, Money> costs() {
        Map<String, Money> costs = new TreeMap<>();
        jobs().forEach(job -> costs.put(key(job), Money.usd(cloud.vultr.estate().billed(job))));
        return costs;
    }

    @Override
    public List<Item> sharing() {
        Instant middle = SHARED.start().plus(Duration.ofHours(11));
        return List.of(
                item("before", SHARED.start(), middle, SHARED.label(), SHARED.address()),
                item("after", middle, SHARED.end(), SHARED.label(), null));
    }

    @Override
    public Money shared() {
        return Money.usd(cloud.vultr.estate().billed(SHARED));
    }

    @Override
    public Item unknown() {
        return item("unheard-of", OPEN, OPEN.plusSeconds(900), "nobody", "203.0.113.77");
    }

    @Override
    public Optional<Item> ambiguous() {
        return Optional.of(item("one-of-two", OPEN, OPEN.plusSeconds(7_200), "twin", null));
    }

    @Override
    public long paidRequests() {
        return 0;
    }

    @Override
    public void fault(Fault fault) {
        cloud.fault(fault);
    }

    @Override
    public Fault unauthorized() {
        return VultrFaults.invalidToken();
    }

    @Override
    public VultrCollectorBuilder builder() {
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
