package io.cloudcost.engine.duckdb;

import io.cloudcost.snapshot.Coverage;
import io.cloudcost.snapshot.Source;
import java.time.Instant;
import java.util.List;

/**
 * A unit that was imported, on its way to another engine.
 *
 * @param id which of the charges are its own
 * @param source whose they are
 * @param coverage what they are
 * @param members other accounts that they name
 * @param finer whether numbers have remainders beside their columns
 * @param digits the most digits before the point of any number
 * @param first the earliest time in any column, UTC
 * @param last the latest time in any column, UTC
 */
public record StagedUnit(
        long id,
        Source source,
        Coverage coverage,
        List<String> members,
        boolean finer,
        int digits,
        Instant first,
        Instant last) {}
