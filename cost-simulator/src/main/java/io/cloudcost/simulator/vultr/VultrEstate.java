package io.cloudcost.simulator.vultr;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A generated Vultr account: its resources, its bills, and the truth about them. Immutable. */
public final class VultrEstate {

    /** A text that every secret of an estate holds (passwords, console tokens, keys), and nothing else of it does. */
    public static final String SECRET_MARK = Secrets.MARK;

    private final VultrSpec spec;
    private final Map<String, Listing> listings;
    private final Map<String, Map<String, @Nullable Object>> singles;
    private final VultrTruth truth;

    VultrEstate(
            VultrSpec spec,
            Map<String, Listing> listings,
            Map<String, Map<String, @Nullable Object>> singles,
            VultrTruth truth) {
        this.spec = spec;
        this.listings = listings;
        this.singles = singles;
        this.truth = truth;
    }

    /** Starts to describe an estate. */
    public static VultrSpec.Builder spec() {
        return new VultrSpec.Builder();
    }

    /** Generates what was described: the same seed and the same {@code now} give the same estate. */
    public static VultrEstate generate(VultrSpec spec) {
        return Generator.generate(spec);
    }

    /** A small account in which there is something to find, as of now; see {@link #demo(Instant)}. */
    public static VultrEstate demo() {
        return demo(Instant.now());
    }

    /**
     * A small account in which there is something to find: some forty machines that grew in number over two years, a few
     * with GPUs, some off and still billed, one with a plan that no catalogue knows, disks and addresses that nobody uses,
     * old snapshots, a load balancer with nothing behind it, and twelve rising invoices.
     *
     * @param now its today
     */
    public static VultrEstate demo(Instant now) {
        return generate(Demo.spec(now));
    }

    /** The right answers. */
    public VultrTruth truth() {
        return truth;
    }

    /** What the bills say of a job's machine by now, in USD. */
    public BigDecimal billed(VultrJob job) {
        BillTruth bills = truth.bills();
        Stream<BillingMonth> closed =
                bills.invoices().stream().map(invoice -> new BillingMonth(invoice.start(), invoice.end()));
        return Stream.concat(closed, Stream.of(BillingMonth.open(spec.now())))
                .flatMap(month -> JobLines.of(List.of(job), month))
                .map(VultrLine::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What it was generated from. */
    public VultrSpec specification() {
        return spec;
    }

    /** The key that opens it: as long as a real one, with {@link #SECRET_MARK} in it. */
    public String apiKey() {
        return "K" + spec.dice("key").uuid().replace("-", "").substring(0, 28).toUpperCase(Locale.ROOT) + "-"
                + Secrets.MARK;
    }

    Map<String, Listing> listings() {
        return listings;
    }

    Map<String, Map<String, @Nullable Object>> singles() {
        return singles;
    }
}
