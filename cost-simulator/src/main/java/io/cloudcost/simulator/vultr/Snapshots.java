package io.cloudcost.simulator.vultr;

import static io.cloudcost.simulator.Json.object;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Snapshots of machines, billed at 0.05 USD per GB and month; the API shows no price. */
record Snapshots(List<Snapshot> snapshots) implements Family {

    /** A snapshot; a gigabyte is 2 to the 30th bytes. */
    record Snapshot(String id, String description, int gigabytes, Instant created) {

        long bytes() {
            return gigabytes * (1L << 30);
        }
    }

    static Snapshots generate(VultrSpec spec) {
        Dice dice = spec.dice("snapshots");
        return new Snapshots(Things.make(
                spec.count(VultrCount.SNAPSHOTS),
                i -> new Snapshot(
                        dice.uuid(), "golden image " + i, dice.between(1, 32) * 10, dice.before(spec.now(), 900))));
    }

    @Override
    public List<Listing> listings() {
        return List.of(Listing.paged("/snapshots", "snapshots", snapshots, Snapshots::json));
    }

    @Override
    public Stream<VultrLine> lines(BillingMonth month) {
        return snapshots.stream()
                .filter(s -> month.existsIn(s.created()))
                .map(s -> month.hours(
                                "Snapshot Storage",
                                "Snapshot (" + s.description() + ") " + s.gigabytes() + " GB",
                                s.created(),
                                new BigDecimal("0.05").multiply(BigDecimal.valueOf(s.gigabytes())),
                                Things.CAP_HOURS)
                        .of(s.id(), false));
    }

    @Override
    public void tell(Sheet sheet) {
        snapshots.forEach(s -> sheet.one("snapshots", s.bytes()));
    }

    private static Map<String, @Nullable Object> json(Snapshot snapshot) {
        return object(
                "id",
                snapshot.id(),
                "date_created",
                Wire.iso(snapshot.created()),
                "description",
                snapshot.description(),
                "size",
                snapshot.bytes(),
                "compressed_size",
                snapshot.bytes() / 7,
                "status",
                "complete",
                "os_id",
                164,
                "app_id",
                0);
    }
}
