package io.cloudcost.monitor.unit;

import io.cloudcost.ConfigurationException;
import java.util.HashMap;
import java.util.Map;

/** The ids of a tracker's batches: what has the id of another would be lost without a word. */
final class TrackerIds {

    private final Map<String, Placed> seen = new HashMap<>();

    private record Placed(int number, UnitBatch batch) {}

    /**
     * Notes a batch.
     *
     * @param number of the batch in its file, from 1 on
     * @return whether it is new; one that says the same again is not
     * @throws ConfigurationException if another batch has its id
     */
    boolean isNew(int number, UnitBatch batch) {
        Placed first = seen.putIfAbsent(batch.id(), new Placed(number, batch));
        if (first != null && !first.batch().equals(batch)) {
            throw new ConfigurationException("it has the id '" + batch.id() + "' of batch " + first.number()
                    + ", and another time or other figures. Give each batch an id of its own.");
        }
        return first == null;
    }
}
