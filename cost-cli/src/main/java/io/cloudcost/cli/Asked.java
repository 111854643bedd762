package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.focus.Dimension;
import io.cloudcost.query.CostResult;
import io.cloudcost.query.TimeGrain;
import java.util.List;
import java.util.Set;

/**
 * An answer, with the names that were used to ask.
 *
 * @param metric as written
 * @param groups as written, in the order of the question's group-by
 */
record Asked(String metric, List<String> groups, CostResult result) {

    private static final Set<String> RESERVED = Set.of("period", "currency", "unit", "charges", "missing");

    /** Refuses what could not be told apart in a row. */
    static List<String> checked(String metric, List<String> groups) {
        for (String name : groups) {
            if (RESERVED.contains(name) || name.equals(metric)) {
                throw new ConfigurationException("Every row has '" + name
                        + "' already. Leave it out of --group-by, or write the column's name in FOCUS.");
            }
        }
        return groups.stream().distinct().toList();
    }

    boolean isTimed() {
        return result.query().grain() != TimeGrain.NONE;
    }

    boolean isMoney() {
        return result.query().metric().currency().isPresent();
    }

    Dimension dimension(int at) {
        return result.query().groupBy().get(at);
    }
}
