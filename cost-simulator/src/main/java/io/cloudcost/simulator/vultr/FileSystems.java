package io.cloudcost.simulator.vultr;

import static io.cloudcost.simulator.Json.object;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shared file systems; each says what it costs. */
record FileSystems(List<FileSystem> systems, Instant now) implements Family {

    /** A file system, at 0.10 USD per gigabyte and month. */
    record FileSystem(String id, String label, String region, int gigabytes, Instant created) {

        BigDecimal price() {
            return new BigDecimal("0.10").multiply(BigDecimal.valueOf(gigabytes));
        }
    }

    static FileSystems generate(VultrSpec spec) {
        Dice dice = spec.dice("file-systems");
        return new FileSystems(
                Things.make(
                        spec.count(VultrCount.FILE_SYSTEMS),
                        i -> new FileSystem(
                                dice.uuid(),
                                "shared-" + i,
                                Things.region(dice),
                                dice.between(1, 50) * 10,
                                dice.before(spec.now(), 300))),
                spec.now());
    }

    @Override
    public List<Listing> listings() {
        return List.of(Listing.paged("/vfs", "vfs", systems, this::json));
    }

    @Override
    public Stream<VultrLine> lines(BillingMonth month) {
        return systems.stream()
                .filter(s -> month.existsIn(s.created()))
                .map(s -> month.hours(
                                "Vultr File System",
                                "Vultr File System (" + s.label() + ")",
                                s.created(),
                                s.price(),
                                Things.CAP_HOURS)
                        .of(s.id(), false));
    }

    @Override
    public void tell(Sheet sheet) {
        systems.forEach(s -> sheet.one("vfs", s.price(), Things.soFar(s.price(), s.created(), now)));
    }

    private Map<String, @Nullable Object> json(FileSystem system) {
        BigDecimal charges = Things.soFar(system.price(), system.created(), now);
        return object(
                "id", system.id(),
                "region", system.region(),
                "date_created", Wire.iso(system.created()),
                "status", "active",
                "label", system.label(),
                "tags", List.of(),
                "disk_type", "nvme",
                "storage_size", object("bytes", system.gigabytes() * (1L << 30), "gb", system.gigabytes()),
                "storage_used", object("bytes", system.gigabytes() * (1L << 28), "gb", system.gigabytes() / 4),
                "billing", object("charges", Wire.amount(charges), "monthly", Wire.amount(system.price())));
    }
}
