package io.cloudcost.engine.copy;

import io.cloudcost.finding.Finding;
import io.cloudcost.snapshot.CostSnapshot;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Adds to a store what was read from another. Each call is done whole or not at all. */
public interface StoreWriter {

    /** How it wants times in files of charges, see {@link ChargeFormat#timesAsNumbers}. */
    boolean timesAsNumbers();

    /** Notes since when all that was replaced is kept, where that is later than what is noted. */
    void known(Map<Owner, Instant> since);

    /**
     * Adds units in place of older readings: of each customer all of these, or none.
     *
     * @param units as {@link StoreReader#units} has them
     * @param charges files with all of their charges and no others
     */
    void units(List<NewUnit> units, List<Path> charges);

    /** Adds a collection without its charges. */
    void snapshot(StoredCollection collection, CostSnapshot snapshot);

    /** Adds what was found in a collection. */
    void findings(StoredCollection collection, List<Finding> findings);

    /** Adds the rows in quarantine of an import whose units are there; those that are there of it already make place. */
    void quarantine(StoredImport imported, Path rows);
}
