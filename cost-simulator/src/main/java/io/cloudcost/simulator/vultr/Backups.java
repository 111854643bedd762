package io.cloudcost.simulator.vultr;

import static io.cloudcost.simulator.Json.object;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Automatic backups; the API shows no price. */
record Backups(List<Backup> backups) implements Family {

    /**
     * A backup.
     *
     * @param instance the id of the instance it is of; it may be gone
     */
    record Backup(String id, String instance, long bytes, Instant created) {}

    static Backups generate(VultrSpec spec, List<Machine> instances) {
        Dice dice = spec.dice("backups");
        List<Machine> backedUp = instances.stream()
                .filter(m -> m.features().contains("auto_backups"))
                .toList();
        return new Backups(Things.make(
                spec.count(VultrCount.BACKUPS),
                i -> new Backup(
                        dice.uuid(),
                        backedUp.isEmpty() ? dice.uuid() : dice.pick(backedUp).id(),
                        dice.between(10, 400) * 104_857_600L,
                        dice.before(spec.now(), 60))));
    }

    @Override
    public List<Listing> listings() {
        return List.of(Listing.paged("/backups", "backups", backups, Backups::json));
    }

    @Override
    public void tell(Sheet sheet) {
        backups.forEach(b -> sheet.one("backups", b.bytes()));
    }

    private static Map<String, @Nullable Object> json(Backup backup) {
        return object(
                "id", backup.id(),
                "date_created", Wire.iso(backup.created()),
                "description", "Automatic server backup",
                "size", backup.bytes(),
                "status", "complete",
                "instance_id", backup.instance());
    }
}
