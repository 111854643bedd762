package io.cloudcost.simulator.vultr;

import static io.cloudcost.simulator.Json.object;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Block storage, at 0.10 USD (NVMe) or 0.025 USD (HDD) per GB and month, and the snapshots of it. */
record Volumes(List<Volume> volumes, List<VolumeSnapshot> snapshots, Instant now) implements Family {

    /**
     * A volume.
     *
     * @param attached the instance that has it
     */
    record Volume(
            String id,
            String label,
            String region,
            int gigabytes,
            boolean fast,
            Instant created,
            Optional<Machine> attached) {

        BigDecimal cost() {
            return new BigDecimal(fast ? "0.10" : "0.025").multiply(BigDecimal.valueOf(gigabytes));
        }
    }

    /** A snapshot of a volume. */
    record VolumeSnapshot(String id, String volume, int gigabytes, Instant created, boolean priced) {}

    static Volumes generate(VultrSpec spec, List<Machine> instances) {
        Dice dice = spec.dice("volumes");
        int free = spec.count(VultrCount.UNATTACHED_VOLUMES);
        List<Volume> volumes = Things.make(
                spec.count(VultrCount.VOLUMES), i -> volume(i, i < free || instances.isEmpty(), instances, dice, spec));
        List<VolumeSnapshot> snapshots = Things.make(
                spec.count(VultrCount.VOLUME_SNAPSHOTS),
                i -> new VolumeSnapshot(
                        dice.uuid(),
                        volumes.isEmpty() ? dice.uuid() : dice.pick(volumes).id(),
                        dice.between(1, 40) * 10,
                        dice.before(spec.now(), 400),
                        i % 2 == 0));
        return new Volumes(volumes, snapshots, spec.now());
    }

    private static Volume volume(int index, boolean free, List<Machine> instances, Dice dice, VultrSpec spec) {
        Optional<Machine> attached = free ? Optional.empty() : Optional.of(dice.pick(instances));
        String region = attached.map(Machine::region).orElseGet(() -> Things.region(dice));
        return new Volume(
                dice.uuid(),
                "data-" + index,
                region,
                dice.between(1, 100) * 10,
                dice.chance(60),
                dice.before(spec.now(), 600),
                attached);
    }

    @Override
    public List<Listing> listings() {
        return List.of(
                Listing.paged("/blocks", "blocks", volumes, this::json),
                Listing.paged("/blocks/snapshots", "snapshots", snapshots, this::json));
    }

    @Override
    public Stream<VultrLine> lines(BillingMonth month) {
        return volumes.stream()
                .filter(v -> month.existsIn(v.created()))
                .map(v -> month.hours(
                                "Block Storage",
                                "Block Storage (" + v.label() + ") " + v.gigabytes() + " GB",
                                v.created(),
                                v.cost(),
                                Things.CAP_HOURS)
                        .of(v.id(), false));
    }

    @Override
    public void tell(Sheet sheet) {
        for (Volume volume : volumes) {
            BigDecimal soFar = Things.soFar(volume.cost(), volume.created(), now);
            sheet.one("blocks", volume.cost(), soFar);
            if (volume.attached().isEmpty()) {
                sheet.one("blocks.unattached", volume.cost(), soFar);
            }
        }
        snapshots.forEach(s -> sheet.one("block_snapshots", s.gigabytes() * (1L << 30)));
    }

    private Map<String, @Nullable Object> json(Volume volume) {
        return object(
                "id", volume.id(),
                "cost", Wire.amount(volume.cost()),
                "pending_charges", Wire.amount(Things.soFar(volume.cost(), volume.created(), now)),
                "status", "active",
                "size_gb", volume.gigabytes(),
                "region", volume.region(),
                "attached_to_instance", volume.attached().map(Machine::id).orElse(""),
                "attached_to_instance_ip", volume.attached().map(Machine::ip).orElse(""),
                "attached_to_instance_label",
                        volume.attached().map(Machine::label).orElse(""),
                "date_created", Wire.iso(volume.created()),
                "label", volume.label(),
                "mount_id", volume.region() + "-" + volume.id().substring(0, 8),
                "block_type", volume.fast() ? "high_perf" : "storage_opt",
                "os_id", 0,
                "snapshot_id", "",
                "bootable", false);
    }

    /** The price of the next invoice is a text here, and empty for some. */
    private Map<String, @Nullable Object> json(VolumeSnapshot snapshot) {
        BigDecimal price = new BigDecimal("0.05").multiply(BigDecimal.valueOf(snapshot.gigabytes()));
        return object(
                "id",
                snapshot.id(),
                "block_id",
                snapshot.volume(),
                "description",
                "before upgrade",
                "state",
                "COMPLETE",
                "added_at",
                Wire.plain(snapshot.created()),
                "updated_at",
                Wire.plain(snapshot.created().plusSeconds(4)),
                "size",
                snapshot.gigabytes() * (1L << 30),
                "next_invoice_date",
                snapshot.priced() ? Wire.day(nextInvoice()) : "",
                "next_invoice_price",
                snapshot.priced() ? price.toPlainString() : "");
    }

    private Instant nextInvoice() {
        return BillingMonth.closed(BillingMonth.monthOf(now)).end();
    }
}
