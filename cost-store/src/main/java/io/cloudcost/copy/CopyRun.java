package io.cloudcost.copy;

import io.cloudcost.StoreException;
import io.cloudcost.engine.TemporaryFolder;
import io.cloudcost.engine.copy.ChargeFormat;
import io.cloudcost.engine.copy.CopyableStore;
import io.cloudcost.engine.copy.NewUnit;
import io.cloudcost.engine.copy.StoreReader;
import io.cloudcost.engine.copy.StoreWriter;
import io.cloudcost.engine.copy.StoredCollection;
import io.cloudcost.engine.copy.StoredImport;
import io.cloudcost.engine.copy.StoredUnit;
import io.cloudcost.engine.copy.UnitFacts;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One copy of a store. */
final class CopyRun {

    private final CopyableStore source;
    private final CopyableStore target;
    private final long batch;
    private final Consumer<CopiedUnit> listener;
    private final SecureRandom random = new SecureRandom();

    CopyRun(CopyableStore source, CopyableStore target, long batch, Consumer<CopiedUnit> listener) {
        this.source = source;
        this.target = target;
        this.batch = batch;
        this.listener = listener;
    }

    CopyResult run() {
        StoreWriter writer = target.writer();
        try (StoreReader from = source.reader()) {
            List<CopyPlan.Entry> entries;
            Set<StoredCollection> snapshots;
            Set<StoredCollection> analyses;
            try (StoreReader to = target.reader()) {
                entries = CopyPlan.of(from.units(), to.units());
                snapshots = new HashSet<>(to.snapshots());
                analyses = new HashSet<>(to.analyses());
            }
            long replaced = units(from, writer, entries);
            List<StoredCollection> newSnapshots = without(from.snapshots(), snapshots);
            newSnapshots.forEach(one -> writer.snapshot(one, from.snapshot(one)));
            List<StoredCollection> newAnalyses = without(from.analyses(), analyses);
            newAnalyses.forEach(one -> writer.findings(one, from.findings(one)));
            try (StoreReader to = target.reader()) {
                long imports = quarantine(from, writer, to);
                CopyProof.check(from, to, entries);
                return new CopyResult(
                        entries.stream().map(CopyPlan.Entry::told).toList(),
                        replaced,
                        newSnapshots.size(),
                        newAnalyses.size(),
                        imports);
            }
        }
    }

    private long units(StoreReader from, StoreWriter writer, List<CopyPlan.Entry> entries) {
        entries.stream()
                .filter(entry -> entry.outcome() != CopyOutcome.COPIED)
                .forEach(entry -> listener.accept(entry.told()));
        List<List<CopyPlan.Entry>> batches = CopyPlan.batches(entries, batch);
        if (!batches.isEmpty()) {
            writer.known(from.knownSince());
        }
        long replaced = 0;
        for (List<CopyPlan.Entry> together : batches) {
            List<StoredUnit> readings = together.stream()
                    .flatMap(entry -> entry.readings().stream())
                    .toList();
            write(from, writer, readings);
            replaced += readings.size() - together.size();
            together.forEach(entry -> listener.accept(entry.told()));
        }
        return replaced;
    }

    /** Every unit has a number of the source's; changed by a random one they are nobody else's. */
    private void write(StoreReader from, StoreWriter writer, List<StoredUnit> readings) {
        long mask = random.nextLong() & Long.MAX_VALUE;
        Map<Long, UnitFacts> facts = from.facts(readings);
        List<NewUnit> units = readings.stream()
                .map(unit -> new NewUnit(numbered(unit, mask), checked(from, unit, facts)))
                .toList();
        try (TemporaryFolder folder = TemporaryFolder.make("copy")) {
            writer.units(units, from.charges(readings, new ChargeFormat(mask, writer.timesAsNumbers()), folder.path()));
        }
    }

    private static StoredUnit numbered(StoredUnit unit, long mask) {
        return unit.numbered(
                unit.id() ^ mask,
                StoredImport.idInCopy(unit.importId(), unit.owner().customerId(), unit.readAt()));
    }

    private static UnitFacts checked(StoreReader from, StoredUnit unit, Map<Long, UnitFacts> facts) {
        UnitFacts found = facts.getOrDefault(unit.id(), UnitFacts.NONE);
        if (!found.isSame(unit.coverage().rows(), unit.coverage().total())) {
            throw new StoreException(
                    "The store " + from.name() + " is not in order: of " + unit.key() + " "
                            + unit.coverage().rows() + " charges of "
                            + unit.coverage().total()
                            + " were written, but " + found.rows() + " of " + found.total()
                            + " are there. Check it with 'cost store check', and collect or import that period again.",
                    false,
                    null);
        }
        return found;
    }

    private static long quarantine(StoreReader from, StoreWriter writer, StoreReader to) {
        Set<Long> held = to.units().stream()
                .filter(StoredUnit::held)
                .map(StoredUnit::importId)
                .collect(Collectors.toSet());
        Set<Long> there = to.imports().stream().map(StoredImport::id).collect(Collectors.toSet());
        long copied = 0;
        for (StoredImport imported : from.imports()) {
            long id = StoredImport.idInCopy(imported.id(), imported.customerId(), imported.at());
            if (held.contains(id) && !there.contains(id)) {
                try (TemporaryFolder folder = TemporaryFolder.make("copy")) {
                    from.quarantine(imported, id, folder.path().resolve("rows.parquet"));
                    writer.quarantine(imported.numbered(id), folder.path().resolve("rows.parquet"));
                }
                copied++;
            }
        }
        return copied;
    }

    private static List<StoredCollection> without(List<StoredCollection> all, Set<StoredCollection> there) {
        return all.stream().filter(one -> !there.contains(one)).toList();
    }
}
