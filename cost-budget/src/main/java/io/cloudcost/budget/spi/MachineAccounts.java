package io.cloudcost.budget.spi;

import java.util.Collection;
import java.util.Map;

/** Knows in whose bill machines are, so that of several accounts one alone is asked for them. Thread-safe. */
@FunctionalInterface
public interface MachineAccounts {

    /**
     * The ids of accounts by the ids of resources; one that is missing nobody knows.
     *
     * @param provider whose machines they are
     * @param resourceIds of machines and what came with them, as bills name them
     * @throws io.cloudcost.CostException if nobody can be asked now; each account is asked then
     */
    Map<String, String> of(String provider, Collection<String> resourceIds);
}
