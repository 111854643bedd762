package io.cloudcost.engine.copy;

import io.cloudcost.finding.Finding;
import io.cloudcost.snapshot.CostSnapshot;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a store held at one moment, of all its customers. */
public interface StoreReader extends AutoCloseable {

    /** The store, as people know it. */
    String name();

    /** Readings of units: of each those that were replaced and are still known, oldest first, and then the one held now. */
    List<StoredUnit> units();

    /** Since when all that was replaced is kept, by account; accounts of which all is kept are not in it. */
    Map<Owner, Instant> knownSince();

    /** What there is of these units' charges, by number; units without charges may be missing. */
    Map<Long, UnitFacts> facts(Collection<StoredUnit> units);

    /**
     * Writes these units' charges to Parquet files, with the columns of {@code charges} under the same names in both engines.
     *
     * @param folder an empty one, where to
     */
    List<Path> charges(Collection<StoredUnit> units, ChargeFormat format, Path folder);

    /** Collections of which something besides charges is kept. */
    List<StoredCollection> snapshots();

    /** What is kept of one, without charges. */
    CostSnapshot snapshot(StoredCollection collection);

    /** Collections that were analysed. */
    List<StoredCollection> analyses();

    /** What was found in one. */
    List<Finding> findings(StoredCollection collection);

    /** Imports of which rows are in quarantine and units are held. */
    List<StoredImport> imports();

    /**
     * Writes an import's rows in quarantine to a Parquet file: {@code import_id, file, line, column_name, value, reason,
     * billed, currency, rule, raw}, the amount as text.
     *
     * @param newId what stands in {@code import_id}
     */
    void quarantine(StoredImport imported, long newId, Path file);

    @Override
    void close();
}
