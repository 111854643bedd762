package io.cloudcost.copy;

import java.util.List;

/**
 * What a copy did.
 *
 * @param units all that the source holds, by customer, account, period and feed
 * @param replacedUnits how many readings were copied that later ones had replaced
 * @param snapshots how many collections were copied, with inventory and invoices
 * @param analyses how many collections' findings were copied
 * @param imports of how many imports the rows in quarantine were copied
 */
public record CopyResult(List<CopiedUnit> units, long replacedUnits, long snapshots, long analyses, long imports) {

    public CopyResult {
        units = List.copyOf(units);
    }

    /** How many units ended this way. */
    public long units(CopyOutcome outcome) {
        return units.stream().filter(unit -> unit.outcome() == outcome).count();
    }

    /** How many charges those have. */
    public long charges(CopyOutcome outcome) {
        return units.stream()
                .filter(unit -> unit.outcome() == outcome)
                .mapToLong(unit -> unit.coverage().rows())
                .sum();
    }
}
